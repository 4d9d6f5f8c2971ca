import { MostRecent } from "../../src/functions/most-recent";

function counted(capacity: number) {
  const made: string[] = [];
  const refused: string[] = [];
  const recent = new MostRecent<string, string>(
    capacity,
    (a, b) => a.toLowerCase() === b.toLowerCase(),
    (key) => {
      if (key === "bad") {
        refused.push(key);
        throw new Error("cannot be made");
      }
      made.push(key);
      return `made of ${key}`;
    },
  );
  return { recent, made, refused };
}

describe("MostRecent", () => {
  it("makes a value once for keys of equal content", () => {
    const { recent, made } = counted(4);
    expect([recent.get("a"), recent.get("A"), recent.get("a")]).toEqual(["made of a", "made of a", "made of a"]);
    expect(made).toEqual(["a"]);
  });

  it("remembers as many as it may, whatever their order", () => {
    const { recent, made } = counted(3);
    for (const key of ["a", "b", "c", "a", "c", "b", "a"]) recent.get(key);
    expect(made).toEqual(["a", "b", "c"]);
  });

  it("forgets the one unused for longest, not the one made first", () => {
    const { recent, made } = counted(2);
    for (const key of ["a", "b", "a", "c", "a", "b"]) recent.get(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });

  it("remembers one alone", () => {
    const { recent, made } = counted(1);
    for (const key of ["a", "a", "b", "a"]) recent.get(key);
    expect(made).toEqual(["a", "b", "a"]);
  });

  it("remembers a refusal: the same key is refused again without being looked at", () => {
    const { recent, made, refused } = counted(2);
    recent.get("a");
    for (let call = 0; call < 3; call++) expect(() => recent.get("bad")).toThrow("cannot be made");
    expect(refused).toEqual(["bad"]);
    expect(recent.get("a")).toBe("made of a");
    expect(made).toEqual(["a"]);
  });
});
