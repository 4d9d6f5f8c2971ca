import { WITH_RESULTS } from "./failing-actions";
import { surviveBreaks } from "./survive-breaks";

describe("what is done with results", () => surviveBreaks(WITH_RESULTS));
