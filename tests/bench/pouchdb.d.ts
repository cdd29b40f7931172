/** As much of PouchDB as the bench uses: it brings no types of its own. */
declare module 'pouchdb-adapter-memory' {
  const plugin: object;
  export default plugin;
}
declare module 'pouchdb-core' {
  export interface Database {
    bulkDocs(
      docs: readonly object[],
      options?: { readonly new_edits: boolean },
    ): Promise<readonly { readonly id: string; readonly rev: string }[]>;
    close(): Promise<void>;
  }
  interface Constructor {
    new (name: string, options: { readonly adapter: string }): Database;
    plugin(plugin: object): Constructor;
  }
  const PouchDB: Constructor;
  export default PouchDB;
}
