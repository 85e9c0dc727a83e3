import { countryMeant } from "./countries";
import { durationSchema, intervalSchema, positiveDurationSchema } from "./duration-schema";
import { nearest } from "./nearest";
import { regions } from "./regions";
import type { WantedName } from "./wanted";

/** What was probably meant by a value that is not right, spelled as it has to be; undefined where a guess would be bold. */
export function suggestion(wanted: WantedName, written: string): string | undefined {
  return suggest[wanted]?.(written.trim().slice(0, 100));
}

const suggest: Partial<Record<WantedName, (written: string) => string | undefined>> = {
  region: regionMeant,
  country: countryMeant,
  date: dateMeant,
  duration: (written) => periodMeant(written, durationSchema),
  positiveDuration: (written) => periodMeant(written, positiveDurationSchema),
  interval: intervalMeant,
  dataClass: nameMeant,
  ruleId: nameMeant,
  sha256: (written) => (/^[0-9a-f]{64}$/i.test(written) ? written.toLowerCase() : undefined),
};

/** By its place (`Frankfurt`), else by its letters; of equally near ones those in the EEA first. */
function regionMeant(written: string): string | undefined {
  const place = regions.find((region) => region.place.toLowerCase() === written.toLowerCase());
  const byEea = [...regions].sort((one, other) => Number(other.eea) - Number(one.eea));
  return place?.name ?? nearest(written, byEea.map((region) => region.name)); // prettier-ignore
}

/** `31.05.2027` and `31/05/2027`, as Germans write days; not `05/31/2027`, which could be either. */
function dateMeant(written: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

const unitsMeant: [spelling: RegExp, unit: string][] = [
  [/^(min|mins|minuten?)$/, "minutes"],
  [/^(h|hrs?|std|stunden?)$/, "hours"],
  [/^(d|tage?|tagen)$/, "days"],
  [/^(w|wochen?)$/, "weeks"],
  [/^monate?n?$/, "months"],
  [/^(y|a|yrs?|jahre?|jahren)$/, "years"],
];
const units = ["minutes", "hours", "days", "weeks", "months", "years"];

/** `14days`, `14 Tage`, `14 dyas`, `14`: all `14 days`. */
function periodMeant(written: string, schema: typeof durationSchema): string | undefined {
  const [, amount, word] = /^(\d{1,5})\s*-?\s*(\p{L}*)\.?$/u.exec(written) ?? [];
  if (amount === undefined || word === undefined) return undefined;
  const lower = word.toLowerCase();
  const unit =
    word === "" ? "days" : (unitsMeant.find(([spelling]) => spelling.test(lower))?.[1] ?? nearest(lower, units));
  const period = Number(amount) === 1 ? `1 ${unit?.slice(0, -1)}` : `${Number(amount)} ${unit}`;
  return unit !== undefined && schema.safeParse(period).success ? period : undefined;
}

const intervalWords = ["hourly", "daily", "weekly", "monthly", "quarterly", "yearly"];
const intervalsMeant: Record<string, string> = {
  annually: "yearly",
  stündlich: "hourly",
  täglich: "daily",
  wöchentlich: "weekly",
  monatlich: "monthly",
  vierteljährlich: "quarterly",
  halbjährlich: "every 6 months",
  jährlich: "yearly",
};

/** `6 months`, `every half year`, `jährlich`: written as an interval. */
function intervalMeant(written: string): string | undefined {
  const lower = written.toLowerCase();
  const period = periodMeant(lower.replace(/^(every|alle)\s+/, ""), positiveDurationSchema);
  const every = period === undefined ? undefined : `every ${period}`;
  return (
    intervalsMeant[lower] ??
    nearest(lower, intervalWords) ??
    (intervalSchema.safeParse(every).success ? every : undefined)
  );
}

/** `Order Files`, `orderFiles`: `order-files`. */
function nameMeant(written: string): string | undefined {
  const name = written
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[\s_.]+/g, "-");
  return name !== "none" && name !== written && /^[a-z][a-z0-9-]{0,62}$/.test(name) ? name : undefined;
}
