import { ON_OWN_SHEETS } from "./failing-actions";
import { surviveBreaks } from "./survive-breaks";

describe("what writes sheets of its own", () => surviveBreaks(ON_OWN_SHEETS));
