import { checkUscc, usccCheckLetter } from "../../../src/domain/customer/uscc";

describe("unified social credit code (GB 32100-2015)", () => {
  it("has the check letter worked out by hand", () => {
    // 91350100M000100Y4, M = 21, Y = 30: 9x1 + 1x3 + 3x9 + 5x27 + 1x26 + 21x20 + 1x8 + 30x30 + 4x28
    // = 9 + 3 + 27 + 135 + 26 + 420 + 8 + 900 + 112 = 1640; 1640 = 52x31 + 28; 31 - 28 = 3.
    expect(usccCheckLetter("91350100M000100Y4")).toBe("3");
    // 91110000100000000, all else 0: 9 + 3 + 9 + 27 + 1x20 = 68 = 2x31 + 6; 31 - 6 = 25 = R.
    expect(usccCheckLetter("91110000100000000")).toBe("R");
    // A sum that is a multiple of 31 gives 0, not 31.
    expect(usccCheckLetter("00000000000000000")).toBe("0");
  });

  it.each([
    ["91350100M000100Y43", "ok"],
    ["91350100m000100y43", "ok"],
    [" ９１３５０１００M000100Y43 ", "ok"],
    ["91350100M000100Y44", "check-digit"],
    ["91350100M000010Y43", "check-digit"],
    ["91350100M000100Y4", "malformed"],
    ["91350100I000100Y43", "malformed"],
    ["9135O100M000100Y43", "malformed"],
    ["330106196001011234", "check-digit"],
    ["", "malformed"],
  ])("%p is %s", (code, verdict) => expect(checkUscc(code)).toBe(verdict));
});
