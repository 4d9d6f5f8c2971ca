import { CLASSIFYING } from "./failing-actions";
import { surviveBreaks } from "./survive-breaks";

describe("what classifies and cleans", () => surviveBreaks(CLASSIFYING));
