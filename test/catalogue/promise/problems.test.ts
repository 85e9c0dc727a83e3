import { PromiseError } from "../../../catalogue/promise/load";
import { load, problems, problemsOf } from "./loading";

/** Each text has one mistake, and each is named with its place and with what would be right. */
const mistakes: [what: string, text: string, line: string][] = [
  [
    "a region that does not exist",
    "residency:\n  regions:\n    - eu-central-1\n    - eu-west-9\n",
    "tomguard.yaml:4:7 residency.regions[1]: eu-west-9 is not an AWS region; did you mean eu-west-1?",
  ],
  [
    "a region in capitals",
    "residency: { regions: [EU-CENTRAL-1] }",
    "tomguard.yaml:1:24 residency.regions[0]: EU-CENTRAL-1 is not an AWS region; did you mean eu-central-1?",
  ],
  [
    "a region by its place",
    "residency: { regions: [Frankfurt] }",
    "tomguard.yaml:1:24 residency.regions[0]: Frankfurt is not an AWS region; did you mean eu-central-1?",
  ],
  [
    "a region like none",
    "residency: { regions: [moon] }",
    "tomguard.yaml:1:24 residency.regions[0]: moon is not an AWS region; write a region as AWS names it, such as eu-central-1",
  ],
  [
    "no region at all",
    "residency: { regions: [] }",
    "tomguard.yaml:1:23 residency.regions: the list is empty; name at least one",
  ],
  [
    "an unknown key near another",
    "residency:\n  region: [eu-central-1]\n",
    "tomguard.yaml:2:3 residency.region: region is not a key here; did you mean regions?",
  ],
  [
    "a key in camel case",
    'transport: { minimumTls: "1.3" }',
    "tomguard.yaml:1:14 transport.minimumTls: minimumTls is not a key here; did you mean minimum-tls?",
  ],
  [
    "a key of a section at the top",
    "copies: 2",
    "tomguard.yaml:1:1 copies: copies is not a key here; indent it under backups",
  ],
  [
    "an unknown key like none",
    "organisation: { name: x, country: DE, zzzzzz: 1 }",
    "tomguard.yaml:1:39 organisation.zzzzzz: zzzzzz is not a key here; possible are: name, country, accounts, organizations, domains",
  ],
  [
    "an impossible period",
    "retention:\n  orders: { keep: 14 moons }\n",
    "tomguard.yaml:2:19 retention.orders.keep: 14 moons is not a period; write a whole number and a unit (minutes, hours, days, weeks, months, years), such as `14 days`",
  ],
  [
    "half a day",
    "retention: { a: { keep: 0.5 days } }",
    "tomguard.yaml:1:25 retention.a.keep: 0.5 days is not a period; write a whole number and a unit (minutes, hours, days, weeks, months, years), such as `14 days`",
  ],
  [
    "a negative period",
    "retention: { a: { keep: -3 } }",
    "tomguard.yaml:1:25 retention.a.keep: -3 is not a period; write a whole number and a unit (minutes, hours, days, weeks, months, years), such as `14 days`",
  ],
  [
    "a period without a unit",
    "retention: { a: { keep: 14 } }",
    "tomguard.yaml:1:25 retention.a.keep: 14 is not a period; did you mean 14 days?",
  ],
  [
    "a period in German days",
    "retention: { a: { keep: 14 Tage } }",
    "tomguard.yaml:1:25 retention.a.keep: 14 Tage is not a period; did you mean 14 days?",
  ],
  [
    "a German period",
    "retention: { a: { keep: 1 Monat } }",
    "tomguard.yaml:1:25 retention.a.keep: 1 Monat is not a period; did you mean 1 month?",
  ],
  [
    "backups that are kept for no time",
    "backups: { keep: 0 days }",
    "tomguard.yaml:1:18 backups.keep: 0 days is not a period that works here; write a whole number from 1 and a unit (minutes, hours, days, weeks, months, years), such as `35 days`",
  ],
  [
    "an interval of nothing",
    "access: { review-roles: every 0 months }",
    "tomguard.yaml:1:25 access.review-roles: every 0 months is not an interval; write hourly, daily, weekly, monthly, quarterly, yearly, or such as `every 6 months`",
  ],
  [
    "an interval written as a period",
    "access: { review-roles: 6 months }",
    "tomguard.yaml:1:25 access.review-roles: 6 months is not an interval; did you mean every 6 months?",
  ],
  [
    "a key that is missing: at its parent",
    "retention:\n  orders: { after: upload }\n",
    "tomguard.yaml:2:3 retention.orders.keep: is missing; write a whole number and a unit (minutes, hours, days, weeks, months, years), such as `14 days`",
  ],
  [
    "a value that was left out",
    "waivers:\n",
    "tomguard.yaml:1:1 waivers: the value is empty; write a list in square brackets, [] for an empty one",
  ],
  [
    "an empty text",
    'organisation: { name: " ", country: DE }',
    "tomguard.yaml:1:23 organisation.name: the text is empty; write a text that is not empty",
  ],
  [
    "a TLS version without quotes",
    "transport: { minimum-tls: 1.2 }",
    'tomguard.yaml:1:27 transport.minimum-tls: 1.2 is a number without quotes; put it in quotes: "1.2"',
  ],
  [
    "a TLS version that is too old",
    'transport: { minimum-tls: "1.1" }',
    'tomguard.yaml:1:27 transport.minimum-tls: 1.1 is not a TLS version that can be promised; write "1.2" or "1.3", in quotes',
  ],
  [
    "an account whose zero YAML would drop",
    "processors: [{ name: x, country: DE, task: y, accounts: [012345678901] }]",
    'tomguard.yaml:1:58 processors[0].accounts[0]: 012345678901 is a number without quotes; put it in quotes: "012345678901"',
  ],
  [
    "a country by the letters of the EU",
    "organisation: { name: x, country: UK }",
    "tomguard.yaml:1:35 organisation.country: UK is not a country code; did you mean GB?",
  ],
  [
    "a German date",
    "processors: [{ name: x, country: DE, task: y, valid-until: 31.12.2027 }]",
    "tomguard.yaml:1:60 processors[0].valid-until: 31.12.2027 is not a day of the calendar; did you mean 2027-12-31?",
  ],
  [
    "a day that February doesn't have",
    "processors: [{ name: x, country: DE, task: y, valid-until: 2027-02-29 }]",
    "tomguard.yaml:1:60 processors[0].valid-until: 2027-02-29 is not a day of the calendar; write a day as 2027-05-31",
  ],
  [
    "a word that is not one of the list",
    "backups: { in: another-regoin }",
    "tomguard.yaml:1:16 backups.in: another-regoin is not possible here; did you mean another-region?",
  ],
  [
    "a flag in words",
    "retention: { a: { keep: 1 day, personal: yes } }",
    "tomguard.yaml:1:42 retention.a.personal: yes is neither true nor false; write true or false",
  ],
  ["too many copies", "backups: { copies: 11 }", "tomguard.yaml:1:20 backups.copies: 11 is too much; write at most 10"],
  ["too few copies", "backups: { copies: 0 }", "tomguard.yaml:1:20 backups.copies: 0 is too little; write at least 1"],
  [
    "half a copy",
    "backups: { copies: 1.5 }",
    "tomguard.yaml:1:20 backups.copies: 1.5 is not a whole number; write a whole number without quotes",
  ],
  [
    "a number in quotes",
    'backups: { copies: "2" }',
    "tomguard.yaml:1:20 backups.copies: 2 is not a whole number; write a whole number without quotes",
  ],
  [
    "a data class called none",
    "retention: { none: { keep: 1 day } }",
    "tomguard.yaml:1:14 retention.none: none is not a name for a data class; write small letters, digits and hyphens, such as order-files (`none` stands for no personal data and can't be a class)",
  ],
  [
    "a data class with capitals",
    "retention: { Order Files: { keep: 1 day } }",
    "tomguard.yaml:1:14 retention.Order Files: Order Files is not a name for a data class; did you mean order-files?",
  ],
  [
    "a list where a section is wanted",
    "access: [1]",
    "tomguard.yaml:1:9 access: a list is not a section with keys; write a section with review-roles, session, administrators-at-most, passwords, rotate-secrets, self-sign-up",
  ],
  [
    "a section where a list is wanted",
    "processors: { name: x }",
    "tomguard.yaml:1:13 processors: a section is not a list; write a list in square brackets, [] for an empty one",
  ],
  [
    "a file that is a list",
    "- residency\n",
    "tomguard.yaml:1:1: a list is not a section with keys; write a section with organisation, residency, retention, transport, encryption, backups, access, network, logging, review, evidence, state-defaults, rules, processors, waivers, attestations, inherited",
  ],
  [
    "a file that is a word",
    "hello",
    "tomguard.yaml:1:1: hello is not a section with keys; write a section with organisation, residency, retention, transport, encryption, backups, access, network, logging, review, evidence, state-defaults, rules, processors, waivers, attestations, inherited",
  ],
  [
    "an empty file",
    "",
    "tomguard.yaml:1:1: the file is empty, it promises nothing; write the promise into it, or {} for all strict defaults",
  ],
  [
    "a file of comments",
    "# soon\n---\n",
    "tomguard.yaml:1:1: the file is empty, it promises nothing; write the promise into it, or {} for all strict defaults",
  ],
  ["a NUL", "a: \0", "tomguard.yaml:1:1: the file is not text in UTF-8; save it as UTF-8"],
  [
    "a key that stands twice",
    'transport: { minimum-tls: "1.2" }\naccess: {}\ntransport: { minimum-tls: "1.3" }\n',
    "tomguard.yaml:3:1: this key stands further up in the same section; keep one of the two",
  ],
  [
    "a tab",
    "residency:\n\tregions: [eu-central-1]\n",
    "tomguard.yaml:2:1: the line is indented by a tab; indent with spaces, two for each level",
  ],
  [
    "an open bracket",
    "residency: { regions: [eu-central-1\n",
    "tomguard.yaml:2:1: the indentation does not fit the lines above; indent the keys of one section by the same number of spaces",
  ],
  [
    "an alias",
    "processors:\n  - &one { name: x, country: DE, task: y }\n  - *one\n",
    "tomguard.yaml:3:5: an alias (*) stands for a value here; write the value out; who audits reads it where it stands",
  ],
  [
    "a merge key",
    "retention:\n  a:\n    <<: { keep: 1 day }\n",
    "tomguard.yaml:3:5: << merges another section; write its keys out here",
  ],
  [
    "a key that is a list",
    "rules:\n  ? [a]\n  : disabled\n",
    "tomguard.yaml:2:5: a key is itself a list or a section; write a name before the colon",
  ],
  [
    "a key that would break the line",
    'rules: { "a\\nb\\e[31m": disabled }',
    'tomguard.yaml:1:10 rules."a\\nb\\u001b[31m": "a\\nb\\u001b[31m" is not the id of a rule; write an id as `tomguard rules` lists it, such as encryption-at-rest',
  ],
  [
    "a key that is a number",
    "rules: { 12: disabled }",
    "tomguard.yaml:1:10 rules.12: 12 is not the id of a rule; write an id as `tomguard rules` lists it, such as encryption-at-rest",
  ],
  [
    "a tag",
    "backups: { copies: !count 2 }",
    "tomguard.yaml:1:20: tags (with a ! before them) are not understood here; write the value without it",
  ],
  [
    "two documents",
    "access: {}\n---\naccess: {}\n",
    "tomguard.yaml:2:1: the file has several YAML documents; remove the line ---; one file is one promise",
  ],
  [
    "YAML 1.1, where `on` is true",
    "%YAML 1.1\n---\naccess: {}\n",
    "tomguard.yaml:1:1: the file asks for another version of YAML; remove the line %YAML; YAML 1.2 is read",
  ],
  [
    "a key that JavaScript would take for a prototype",
    "rules: { __proto__: disabled }",
    "tomguard.yaml:1:10: __proto__ is not a key of a promise; remove it",
  ],
];

describe("a mistake in a promise", () => {
  test.each(mistakes)("%s is named with its place and what is right", (_, text, line) => {
    expect(problems(text)).toEqual([line]);
  });

  test.each(mistakes)("%s is told in a German of its own", (_, text) => {
    const [problem] = problemsOf(text);
    expect(problem?.wrong.de).not.toBe(problem?.wrong.en);
    expect(problem?.right.de).not.toBe(problem?.right.en);
  });

  test("reads in German as a data protection officer would write it", () => {
    expect(problems("residency: { regions: [eu-west-9] }", "de")).toEqual([
      "tomguard.yaml:1:24 residency.regions[0]: eu-west-9 ist keine AWS-Region; meinten Sie eu-west-1?",
    ]);
  });

  test("is told with all the others, in the order of the file", () => {
    const text =
      "backups: { copies: 0, of: [orders] }\nretention: { b: { keep: x } }\nresidency: { regions: [eu-west-2] }\n";
    expect(problems(text).map((line) => line.split(" ", 2).join(" "))).toEqual([
      "tomguard.yaml:1:20 backups.copies:",
      "tomguard.yaml:2:25 retention.b.keep:",
      "tomguard.yaml:3:24 residency.regions[0]:",
    ]);
  });

  test("in one section is no reason to say something about it on the strength of a default", () => {
    expect(
      problems("backups: { of: [a] }\nretention: { a: { keep: x } }\nresidency: { regions: [eu-west-9] }\n"),
    ).toHaveLength(2);
  });

  test("in a file with a duplicate key does not hide the others", () => {
    expect(problems("access: {}\naccess: {}\nbackups: { copies: 0 }\n")).toHaveLength(2);
  });

  test("deep in brackets ends in a sentence, not in a crash", () => {
    expect(problems("[".repeat(50_000))).toHaveLength(1);
  });

  test("is an error whose message is the list in English", () => {
    expect(() => load("copies: 2")).toThrow(PromiseError);
    expect(() => load("copies: 2")).toThrow("tomguard.yaml:1:1 copies: copies is not a key here");
  });

  test("counts lines of a file from Windows as its editor does", () => {
    expect(problems("access: {}\r\ncopies: 2\r\n")[0]).toMatch(/^tomguard\.yaml:2:1 /);
  });
});
