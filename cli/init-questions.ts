import { organisationIds, type OrganisationId } from "../catalogue/organisation-ids";
import { PromiseError } from "../catalogue/promise/load";
import { regions } from "../catalogue/promise/regions";
import type { Answers } from "../catalogue/start/answers";
import { classIn, isUnread, processorIn } from "../catalogue/start/answers";
import { checkedText } from "../catalogue/start/checked";
import type { CiSystem } from "../catalogue/start/ci";
import { newPromiseText } from "../catalogue/start/promise-text";
import type { Language, Text } from "../catalogue/text";
import type { Prompts } from "./prompts";

/** What flags have answered already is not asked. */
export interface Asked {
  answers: Partial<Answers>;
  like: OrganisationId | undefined;
  ci: CiSystem | undefined;
}

/** Asks for what is missing. Each answer is tried on the loader, which says what is wrong with it. */
export async function ask({ answers, like, ci }: Asked, prompts: Prompts, language: Language): Promise<Asked> {
  const say = (text: Text) => text[language];
  const started = Object.keys(answers).length === 0 && like === undefined ? await startingPoint(prompts, say) : like;
  const first = started === undefined ? await ownAnswers(answers, prompts, language) : answers;
  return { answers: first, like: started, ci: ci ?? (await ciSystem(prompts, say)) };
}

type Say = (text: Text) => string;

function startingPoint(prompts: Prompts, say: Say): Promise<OrganisationId | undefined> {
  return prompts.one<OrganisationId | undefined>(say({ de: "Womit beginnen?", en: "What to start from?" }), [
    { name: say({ de: "mit eigenen Angaben", en: "answers of my own" }), value: undefined },
    ...organisationIds.map((id) => ({ name: say({ de: `mit ${id} aus dem Katalog`, en: `${id} of the catalogue` }), value: id })), // prettier-ignore
  ]);
}

function ciSystem(prompts: Prompts, say: Say): Promise<CiSystem> {
  return prompts.one<CiSystem>(say({ de: "Wo läuft die CI?", en: "Where does CI run?" }), [
    { name: "GitHub Actions", value: "github" },
    { name: "GitLab CI", value: "gitlab" },
    { name: say({ de: "keine Datei", en: "no file" }), value: "none" },
  ]);
}

async function ownAnswers(given: Partial<Answers>, prompts: Prompts, language: Language): Promise<Answers> {
  const say = (text: Text) => text[language];
  const organisation = given.organisation ?? {
    name: await prompts.text(say({ de: "Name des Unternehmens", en: "Name of the company" }), {
      wrong: (name) => mistake({ organisation: { name, country: "DE" } }, language),
    }),
    country: await prompts.text(say({ de: "Land (zwei Buchstaben)", en: "Country (two letters)" }), {
      suggested: "DE",
      wrong: (country) => mistake({ organisation: { name: "x", country } }, language),
    }),
  };
  const residency = given.residency ?? { regions: await askRegions(prompts, say) };
  const retention = given.retention ?? (await askClasses(prompts, language));
  const before = { organisation, residency, retention };
  const backups = given.backups ?? (await askBackups(before, prompts, language));
  const processors = given.processors ?? (await askProcessors(prompts, language));
  return { ...before, backups, processors };
}

async function askRegions(prompts: Prompts, say: Say): Promise<string[]> {
  const choices = regions
    .filter(({ eea, partition }) => eea && partition === "aws")
    .map(({ name, place }) => ({ name: `${name} (${place})`, value: name, checked: name === "eu-central-1" }));
  const chosen = await prompts.several(say({ de: "Regionen, in denen Daten liegen dürfen", en: "Regions in which data may be" }), choices); // prettier-ignore
  return chosen.length > 0 ? chosen : askRegions(prompts, say);
}

async function askClasses(prompts: Prompts, language: Language): Promise<NonNullable<Answers["retention"]>> {
  const message: Text = {
    de: "Datenklasse und Frist, etwa order-files=14 days after upload (leer: fertig)",
    en: "Data class and period, such as order-files=14 days after upload (empty: done)",
  };
  const written = await prompts.text(message[language], { wrong: (answer) => answer === "" ? undefined : wrongClass(answer, language) }); // prettier-ignore
  const read = written === "" ? undefined : classIn(written);
  if (read === undefined || isUnread(read)) return {};
  return { [read[0]]: read[1], ...(await askClasses(prompts, language)) };
}

function wrongClass(written: string, language: Language): string | undefined {
  const read = classIn(written);
  return isUnread(read) ? read.usage : mistake({ retention: { [read[0]]: read[1] } }, language);
}

async function askBackups(
  before: Pick<Answers, "organisation" | "residency" | "retention">,
  prompts: Prompts,
  language: Language,
): Promise<NonNullable<Answers["backups"]>> {
  const classes = Object.keys(before.retention ?? {});
  const message: Text = { de: "Was wird gesichert?", en: "What is backed up?" };
  const of = classes.length === 0 ? [] : await prompts.several(message[language], classes.map((name) => ({ name, value: name }))); // prettier-ignore
  if (of.length === 0) return { of };
  const keepMessage: Text = { de: "Wie lange bleiben Sicherungen?", en: "How long do backups stay?" };
  const keep = await prompts.text(keepMessage[language], {
    suggested: usualKeep,
    wrong: (answer) => mistake({ ...before, backups: backupsOf(of, answer, before.residency) }, language),
  });
  return backupsOf(of, keep, before.residency);
}

/** The promise's own default. */
const usualKeep = "35 days";

/** Copies go to another region where two are promised, else to another account; where that is not known yet, by default. */
export function backupsOf(
  of: string[],
  keep: string | undefined,
  residency: Answers["residency"],
): NonNullable<Answers["backups"]> {
  // prettier-ignore
  const copied = of.length > 0 && residency !== undefined;
  const single = residency?.regions?.length === 1;
  return {
    of,
    ...(copied && { copies: 2, in: single ? "another-account" : "another-region" }),
    ...((keep !== undefined || of.length > 0) && { keep: keep ?? usualKeep }),
  };
}

async function askProcessors(prompts: Prompts, language: Language): Promise<NonNullable<Answers["processors"]>> {
  const message: Text = {
    de: "Auftragsverarbeiter, etwa Muster Mail GmbH; DE; Versand (leer: fertig)",
    en: "Processor, such as Muster Mail GmbH; DE; dispatch (empty: done)",
  };
  const written = await prompts.text(message[language], { wrong: (answer) => answer === "" ? undefined : wrongProcessor(answer, language) }); // prettier-ignore
  const read = written === "" ? undefined : processorIn(written);
  if (read === undefined || isUnread(read)) return [];
  return [read, ...(await askProcessors(prompts, language))];
}

function wrongProcessor(written: string, language: Language): string | undefined {
  const read = processorIn(written);
  return isUnread(read) ? read.usage : mistake({ processors: [read] }, language);
}

/** The loader's first word on a part of the promise; what else there is to say it says when all is together. */
function mistake(answers: Partial<Answers>, language: Language): string | undefined {
  try {
    checkedText(newPromiseText({ ...nobody, ...answers }, language), "tomguard.yaml");
    return undefined;
  } catch (error) {
    if (!(error instanceof PromiseError)) throw error;
    const [first] = error.problems;
    return first && `${first.wrong[language]}; ${first.right[language]}`;
  }
}

/** Stands for the parts that are not asked yet. */
const nobody: Answers = { organisation: { name: "x", country: "DE" } };
