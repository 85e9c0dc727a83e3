import { oncePer } from "../../../../catalogue/once";
import { absent, known, mapFact, type Environment, type Fact, type Tags } from "../../../../posture";
import type { SeenResource } from "../../seen";
import { tagsOf } from "../identity";

/** Words by which people tell environments apart. */
const words: Readonly<Record<Environment, readonly string[]>> = {
  production: ["production", "prod", "prd", "live", "produktion"],
  test: [
    "test",
    "testing",
    "tst",
    "dev",
    "development",
    "staging",
    "stage",
    "stg",
    "qa",
    "uat",
    "sandbox",
    "demo",
    "entwicklung",
  ],
};

const tagNames = ["tom:environment", "environment", "env", "stage"];

/** What its tag says, else a word of its name in the program: `orders-prod`, `ordersTest`. */
export const environmentOf = oncePer((store: SeenResource): Fact<Environment> => {
  const tagged = tagOf(tagsOf(store));
  if (tagged.state === "unknown") return tagged;
  const spelled = tagged.state === "known" ? [tagged.value] : partsOfName(store.name);
  const found = new Set(spelled.flatMap((word) => environmentNamed(word) ?? []));
  const [only] = found;
  return only !== undefined && found.size === 1 ? known(only) : absent();
});

function tagOf(tags: Tags): Fact<string> {
  if (tags.state !== "known") return tags;
  const entry = Object.entries(tags.value).find(([name]) => tagNames.includes(name.toLowerCase()));
  return entry === undefined ? absent() : mapFact(entry[1], (value) => value.trim());
}

function environmentNamed(word: string): Environment | undefined {
  const small = word.toLowerCase();
  if (words.production.includes(small)) return "production";
  return words.test.includes(small) ? "test" : undefined;
}

function partsOfName(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").split(/[^A-Za-z]+/);
}
