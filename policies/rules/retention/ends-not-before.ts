import { durationText, longestDays } from "../../../catalogue/promise/duration";
import { mapFact, type Fact, type Keeping, type Retention } from "../../../posture";
import { combine, decideOn, fail, pass, undecided, type Verdict } from "../../rule";
import { mustStay, namesOf, type NamedClass } from "../common/data-class";
import { text } from "../common/words";
import { belongsToAnother } from "./scopes";

type Store = Pick<Retention, "resource" | "service"> & { keepings: Fact<readonly Keeping[]> };

/** Whether what must stay ends before its period is over, in whatever part of the store it lies. */
export function nothingEndsEarlier(store: Store, classes: readonly NamedClass[]): Verdict {
  const staying = mustStay(classes);
  const classNames = namesOf(classes);
  return decideOn(store.keepings, {
    absent: () => combine(staying.map((named) => pass(observedOf(named, null)))),
    known: (keepings) => combine(staying.map((named) => decideClass(store, named, keepings, classNames))),
  });
}

function decideClass(store: Store, named: NamedClass, keepings: readonly Keeping[], classNames: string[]): Verdict {
  const least = longestDays(named.dataClass.keep);
  const ends = keepings
    .filter(({ scope }) => !belongsToAnother(scope, named.name, classNames))
    .map((keeping) => earliestOf(keeping, store.service));
  const known = ends.flatMap((end) => (end.state === "known" ? [end.value] : []));
  const first = known.length === 0 ? null : Math.min(...known);
  const observed = observedOf(named, first);
  if (first !== null && first < least) return tooEarly(store, named, first, least);
  const open = ends.find((end) => end.state === "unknown");
  if (open?.state === "unknown") return undecided(open.why, observed);
  return first !== null && named.dataClass.after !== "upload" ? undecided(byAge, observed) : pass(observed);
}

const byAge = "its data ends by age, and no age tells whether the event has come from which its period runs";

function observedOf({ name, dataClass }: NamedClass, days: number | null) {
  return { class: name, promisedDays: longestDays(dataClass.keep), days };
}

/** Days that AWS may take to delete; they are counted in a keeping's days, and nobody can rely on them. */
const delays: Record<string, number> = { "Amazon S3": 3, "Amazon DynamoDB": 2 };

function earliestOf({ earliestDays, days }: Keeping, service: string): Fact<number> {
  const delay = Object.hasOwn(delays, service) ? (delays[service] ?? 0) : 0;
  return earliestDays ?? mapFact(days, (total) => total - delay);
}

function tooEarly(
  { resource, service }: Store,
  { name, dataClass }: NamedClass,
  first: number,
  least: number,
): Verdict {
  const keep = durationText(dataClass.keep);
  return fail(
    observedOf({ name, dataClass }, first),
    text(
      `In „${resource.name}“ (${service}) enden Daten der Klasse ${name} schon nach ${first} Tagen; aufzubewahren sind sie ${keep.de}.`,
      `In "${resource.name}" (${service}) data of the class ${name} ends after ${first} days already; it must be kept for ${keep.en}.`,
    ),
    text(
      `Lassen Sie Daten der Klasse ${name} frühestens nach ${least} Tagen enden (bei S3 \`expiration.days: ${least}\`), und halten Sie Klassen mit kürzerer Frist in einem eigenen Speicher.`,
      `Let data of the class ${name} end after ${least} days at the earliest (for S3 \`expiration.days: ${least}\`), and keep classes with shorter periods in a store of their own.`,
    ),
  );
}
