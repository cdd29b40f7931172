declare const brand: unique symbol;

/**
 * A nominal type: `Brand<string, 'LocalDate'>` is a string at run time and nothing else at compile
 * time. Brands add up, so that one type can be a narrower kind of another.
 */
export type Brand<T, Name extends string> = T & {
  readonly [brand]: { readonly [N in Name]: true };
};
