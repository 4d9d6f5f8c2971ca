/** Namespace of the add-in's functions, the same in every language; a build for try-outs has one of its own. */
export const NAMESPACE = process.env.FUNCTION_NAMESPACE ?? "CUSTOMER";
