/** A page that breaks says so in its place; the rest of the window goes on. */
import { Component, type ReactNode } from 'react';
import { failureOf } from '../core/trpc.ts';
import { FailureNote } from '../ui/FailureNote.tsx';

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return (
      <FailureNote
        failure={failureOf(this.state.error)}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
