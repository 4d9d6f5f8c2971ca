/** The shape of a tree of texts without its literal values: what one language defines and the other has to fill. */
export type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };
