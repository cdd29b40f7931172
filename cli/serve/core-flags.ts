/**
 * How Node runs the core. Left to itself V8 lets the space for short-lived objects grow to a hundred
 * megabytes while a package is taken in; kept small it costs no time. The script `myarka` of
 * package.json says the same.
 */
export const CORE_FLAGS: readonly string[] = ['--max-semi-space-size=16'];
