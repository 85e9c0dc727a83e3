import fc from "fast-check";
import { sentences, tables } from "../../../evidence/reasons/german";
import { germanReason, reasonIn } from "../../../evidence/reasons/reasons";
import { isReason, placeholdersOf } from "../../../evidence/reasons/template";

describe("a reason in German", () => {
  test.each([
    ["a sentence", "it holds no personal data", "Die Ressource enthält keine personenbezogenen Daten"],
    [
      "names that are put in",
      'it can\'t be told yet whether "own {x}" belongs to it',
      "Ob „own {x}“ zu dieser Ressource gehört, lässt sich noch nicht sagen",
    ],
    [
      "a reason within a reason, with a capital letter after the colon",
      "what s3 has in eu-central-1 is not known: the region was not read",
      "Was s3 in eu-central-1 enthält, ist nicht bekannt: Die Region wurde nicht gelesen",
    ],
    [
      "reasons that stand together",
      "it has no tags; it can't be scanned",
      "Die Abbilder haben keine Tags; die Ressource lässt sich nicht prüfen",
    ],
    [
      "a reason with a semicolon of its own beside another",
      "it has no tags; it passes on whatever comes; only what stands behind it can tell whether that is encrypted",
      "Die Abbilder haben keine Tags; die Ressource reicht weiter, was kommt; ob das verschlüsselt ist, weiß nur, was dahinter steht",
    ],
    [
      "a list, and what comes after it",
      "it is none of on, off; the waiver for it expired on 2026-11-21",
      "Der Wert ist keiner von diesen: on, off; die Ausnahme dafür ist am 2026-11-21 abgelaufen",
    ],
    ["a reason that nobody wrote here", "the moon is full", "„the moon is full“"],
    [
      "such a reason beside another",
      "it has no tags; the moon is full",
      "Die Abbilder haben keine Tags; „the moon is full“",
    ],
    [
      "such a reason within another",
      "what s3 has is not known: the moon is full",
      "Was s3 enthält, ist nicht bekannt: „the moon is full“",
    ],
    ["a name of every object", "constructor", "„constructor“"],
    ["nothing", "", ""],
  ])("%s", (_, why, german) => {
    expect(reasonIn(why, "de")).toBe(german);
    expect(reasonIn(why, "en")).toBe(why);
  });

  test("of any text is some text, and never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (why) => why === "" || reasonIn(why, "de") !== ""));
  });

  test("is found however many reasons have been asked for", () => {
    for (let index = 0; index < 25_000; index++) reasonIn(`the parameter P${index} has no default`, "de");
    expect(reasonIn("it has no tags", "de")).toBe("Die Abbilder haben keine Tags");
  });
});

const all = Object.entries(sentences);

test.each(all)("%s: the German has the same placeholders", (english, german) => {
  expect(placeholdersOf(german).sort()).toEqual(placeholdersOf(english).sort());
});

test.each(all.filter(([english]) => placeholdersOf(english).length > 0))(
  "%s: the German keeps whatever is put in",
  (english) => {
    const word = fc.stringMatching(/^[A-Za-z0-9:/._-]{1,20}$/);
    const names = placeholdersOf(english);
    fc.assert(
      fc.property(fc.array(word, { minLength: names.length, maxLength: names.length }), (words) => {
        const put = names.map((name, index) => (isReason(name) ? "the region was not read" : (words[index] ?? "")));
        const said = names.reduce((text, name, index) => text.replace(`{${name}}`, () => put[index] ?? ""), english);
        const german = germanReason(said) ?? "";
        for (const [index, name] of names.entries()) {
          expect(german.toLowerCase()).toContain(
            isReason(name) ? "die region wurde nicht gelesen" : put[index]?.toLowerCase(),
          );
        }
      }),
      { numRuns: 20 },
    );
  },
);

test("no sentence stands in two tables", () => {
  const count = Object.values(tables).reduce((sum, table) => sum + Object.keys(table).length, 0);
  expect(Object.keys(sentences)).toHaveLength(count);
});

test.each(all)("%s: both end without a full stop, and the German is German", (english, german) => {
  expect(`${english}|${german}`).not.toMatch(/\.(\||$)/);
  expect(german).not.toMatch(/\b(the|it|is|its|of|and|not|known|which|whether)\b/);
});
