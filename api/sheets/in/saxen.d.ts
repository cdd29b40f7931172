declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;
  export class Parser {
    constructor();
    on(name: 'openTag', cb: (name: string, attributes: () => Attributes) => void): this;
    on(name: 'closeTag', cb: (name: string) => void): this;
    on(name: 'text' | 'cdata', cb: (value: string) => void): this;
    on(name: 'error' | 'warn', cb: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | undefined;
  }
}
