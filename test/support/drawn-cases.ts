import fc from "fast-check";

/** Every run draws the same cases, so that a failure can be repeated; CASES_SEED=n looks at others. */
fc.configureGlobal({ seed: Number(process.env["CASES_SEED"] ?? 20_240_630) });
