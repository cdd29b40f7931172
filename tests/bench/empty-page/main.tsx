/** The least a Mantine application is: what the window's start is measured against. */
import '@mantine/core/styles.css';
import { Button, MantineProvider } from '@mantine/core';
import { createRoot } from 'react-dom/client';

const root = document.querySelector('#root');
if (root !== null) {
  createRoot(root).render(
    <MantineProvider>
      <main>
        <h1>Empty</h1>
        <Button>Ready</Button>
      </main>
    </MantineProvider>,
  );
}
