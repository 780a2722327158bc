// The package carries types, but its "exports" hides them from TypeScript. Only what is used is declared here.
declare module 'cephes' {
  const cephes: {
    /** Resolves once the WebAssembly is compiled. */
    compiled: Promise<void>;
    lgam(x: number): number;
    erfc(x: number): number;
    igam(a: number, x: number): number;
    igamc(a: number, x: number): number;
    incbet(a: number, b: number, x: number): number;
  };
  export default cephes;
}
