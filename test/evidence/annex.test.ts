import { allCategories, allMeasures, measureById } from "../../catalogue/measures";
import { organisation, organisationIds } from "../../catalogue/organisations";
import type { AttestationEntry } from "../../catalogue/promise/edit";
import { parsePromise } from "../../catalogue/promise/load";
import { stringifyPromise } from "../../catalogue/promise/write";
import { parametrisedMeasures } from "../../evidence/annex/parameters";
import { impliedMeasures } from "../../evidence/annex/promised-measures";
import type { Finding } from "../../evidence/record";
import { date, inputOf, measure, measuresOf, ofOrganisation, ofPromise, recordFor } from "./annex";
import { annexOf } from "../../evidence/annex/annex";
import { failed, inapplicable, passed, undecided, waived } from "./records";

const small = "organisation: { name: Muster GmbH, country: DE }\n";

describe("the annex of an organisation", () => {
  it.each(organisationIds)("%s has every measure that its sentences mean, once", (id) => {
    const promised = new Set(organisation(id).statements.flatMap(({ measures }) => measures));
    expect(measuresOf(ofOrganisation(id)).map((each) => each.id).sort()).toEqual([...promised].sort()); // prettier-ignore
  });

  it("follows the headings of a German annex, also where nothing is promised under one", () => {
    const { categories } = ofOrganisation("photo-lab");
    expect(categories.map(({ title }) => title)).toEqual(allCategories().map(({ title }) => title.de));
    expect(categories[5]?.measures).toEqual([]);
  });

  it("numbers measures within their heading", () => {
    const { categories } = ofOrganisation("photo-lab");
    expect(categories[2]?.measures.slice(0, 3).map(({ number }) => number)).toEqual(["3.1", "3.2", "3.3"]);
  });

  it("names the sentences behind a measure, and what is to be said against them", () => {
    const declared = measure(ofOrganisation("photo-lab"), "deletion.declared");
    expect(declared?.statements).toEqual(expect.arrayContaining(["001-021", "001-023"]));
    expect(declared?.reservations).toEqual([expect.stringMatching(/^001-023: Ohne Frist nicht belegbar/)]);
  });
});

describe("the annex of a promise", () => {
  const ids = (text: string) => measuresOf(ofPromise(small + text)).map((each) => each.id);

  it.each([
    ["backups", "retention: { a: { keep: 1 year } }\nbackups: { of: [a], in: same-region }", "backup.scheduled"],
    ["a minimum period", "retention: { a: { keep: 1 year, at-least: true, because: § 147 AO } }", "deletion.minimum"],
    ["a period from completion", "retention: { a: { keep: 1 day, after: completion } }", "deletion.on-completion"],
    ["a session", "access: { session: 2 hours }", "identity.session-end"],
    ["a processor", "processors: [{ name: M, country: DE, task: t }]", "processors.register"],
    ["a transfer", "processors: [{ name: M, country: US, task: t, mechanism: dpf, valid-until: 2027-01-01 }]", "transfer.mechanism"],
    ["an attestation", "attestations: [{ measure: physical.visitors, type: AT-PHYS, by: b, on: 2026-01-01, valid-until: 2027-01-01, document: d }]", "physical.visitors"],
  ])("has the measure of %s only where that is promised", (_, text, id) => {
    expect(ids(text)).toContain(id);
    expect(ids("")).not.toContain(id);
  }); // prettier-ignore

  it("has what its rules enforce by default", () => {
    expect(ids("")).toEqual(expect.arrayContaining(["encryption.at-rest", "residency.region", "deletion.period"]));
  });

  it("names only measures that the catalogue has", () => {
    expect([...impliedMeasures, ...parametrisedMeasures].filter((id) => measureById(id) === undefined)).toEqual([]);
  });
});

describe("the wording of a measure", () => {
  const text = `${small}
residency: { regions: [eu-central-1, eu-west-1] }
retention:
  orders: { keep: 14 days }
  jobs: { keep: 0 days, after: completion }
  books: { keep: 10 years, at-least: true, because: § 147 AO }
transport: { minimum-tls: "1.3" }
backups: { of: [books], keep: 30 days, restore-test: weekly, lock: compliance }
access: { review-roles: every 6 months, administrators-at-most: 2 }
`;
  it.each([
    ["residency.region", ["Regionen: eu-central-1 (Deutschland), eu-west-1 (Irland)"]],
    ["transport.encrypted", ["mindestens TLS 1.3"]],
    ["deletion.period", ["orders: höchstens 14 Tage ab dem Hochladen", "jobs: sofort (0 Tage) ab Erledigung"]],
    ["deletion.minimum", ["books: mindestens 10 Jahre ab dem Hochladen"]],
    ["backup.scheduled", ["Datenklassen: books", "Sicherungen bleiben höchstens 30 Tage"]],
    ["backup.locked", ["Sperre, die niemand aufheben kann"]],
    ["recovery.restore-tested", ["Rücksicherung mindestens wöchentlich"]],
    ["access.review", ["Überprüfung mindestens alle 6 Monate"]],
    ["access.administrators-minimum", ["höchstens 2 Personen mit administrativen Rechten"]],
  ])("of %s has the promise's values beside it", (id, promised) => {
    expect(measure(ofPromise(text), id)?.promised).toEqual(promised);
  });

  it("marks what the promise leaves to the default", () => {
    expect(measure(ofPromise(small), "encryption.key-rotation")?.promised).toEqual(["Wechsel mindestens jährlich (Vorgabe)"]); // prettier-ignore
    expect(measure(ofPromise(text), "backup.separate-copies")?.promised).toEqual(["mindestens 2 Kopien in einer anderen Region (Vorgabe)"]); // prettier-ignore
  });

  it("says that the promise names nothing, and marks that as no default", () => {
    const annex = ofOrganisation("web-hosting");
    expect(measure(annex, "processors.agreement")?.promised).toEqual(["kein Auftragsverarbeiter genannt"]);
  });

  it("cites the law as each language does", () => {
    expect(measure(ofPromise(small), "encryption.at-rest")?.references[0]).toBe("Art. 32 Abs. 1 lit. a DSGVO");
    expect(measure(ofPromise(small, { language: "en" }), "encryption.at-rest")?.references[0]).toBe("Art. 32(1)(a) GDPR"); // prettier-ignore
  });
});

describe("the status of a measure", () => {
  const rule = "encryption-at-rest";
  const after = (findings: Finding[], text = small, day = date) =>
    measure(ofPromise(text, { record: recordFor(text, { findings }), date: day }), "encryption.at-rest");
  const waiver = (until: string) =>
    `${small}waivers: [{ rule: ${rule}, resource: b, reason: r, accepted-by: b, measure-instead: m, until: ${until} }]\n`;

  it.each([
    ["eingehalten, durchgesetzt", [passed(rule, "a")], true],
    ["verletzt", [passed(rule, "a"), failed(rule, "b")], false],
    ["ungeklärt", [passed(rule, "a"), undecided(rule, "b")], false],
    ["nicht nachgewiesen", [], false],
    ["nicht anwendbar", [inapplicable(rule, "a")], false],
  ] as [string, Finding[], boolean][])("is in words: %s", (word, findings, evidenced) => {
    expect(after(findings)).toMatchObject({ statusText: word, evidenced });
  });

  it("is waived until the waiver's last day, and broken after it", () => {
    const text = waiver("2026-12-31");
    expect(after([waived(rule, "b")], text)).toMatchObject({ status: "waived", statusText: "befristet ausgenommen bis 31.12.2026" }); // prettier-ignore
    expect(after([waived(rule, "b")], text, "2027-01-01")).toMatchObject({ status: "failed", evidenced: false });
  });

  it("is broken where the promise has no such waiver any more", () => {
    expect(after([waived(rule, "b")])?.status).toBe("failed");
  });

  it("is unknown, not kept, where the record was judged by another version of the promise", () => {
    const record = recordFor(`${small}# older\n`, { findings: [passed(rule, "a")] });
    const annex = ofPromise(small, { record });
    expect(measure(annex, "encryption.at-rest")).toMatchObject({ status: "unknown", evidenced: false });
    expect(annex.summary.sentences.join(" ")).toContain("an einer anderen Fassung der Zusage geprüft");
  });

  it("stays broken under another version of the promise", () => {
    const record = recordFor(`${small}# older\n`, { findings: [failed(rule, "a")] });
    expect(measure(ofPromise(small, { record }), "encryption.at-rest")?.status).toBe("failed");
  });

  it("says that a plan is no stock", () => {
    const record = recordFor(small, { findings: [passed(rule, "a")] });
    const planned = { ...record, run: { ...record.run, phase: "preview" as const } };
    expect(measure(ofPromise(small, { record: planned }), "encryption.at-rest")?.statusDetail).toContain("nach Plan, nicht nach Bestand"); // prettier-ignore
  });

  const attested = (on: string, until: string) =>
    measure(ofPromise(`${small}attestations: [{ measure: physical.visitors, type: AT-PHYS, by: Leitung, on: ${on}, valid-until: ${until}, document: d }]\n`), "physical.visitors"); // prettier-ignore
  it.each([
    ["bestätigt bis 30.06.2027", "2026-01-01", "2027-06-30", true],
    ["bestätigt bis 22.11.2026", "2026-01-01", "2026-11-22", true],
    ["Bestätigung abgelaufen am 21.11.2026", "2026-01-01", "2026-11-21", false],
    ["Bestätigung abgelaufen", "2026-11-23", "2027-01-01", false],
  ])("of an attestation is in words: %s", (statusText, on, until, evidenced) => {
    expect(attested(on, until)).toMatchObject({ statusText, evidenced });
  });

  it.each([
    ["a document can't show that visitors are registered", "physical.visitors", "AT-DOC"],
    ["nobody's word shows encryption", "encryption.at-rest", "AT-DOC"],
  ])("rests on no attestation in a form that doesn't show it: %s", (_, id, type) => {
    const annex = ofPromise(`${small}attestations: [{ measure: ${id}, type: ${type}, by: b, on: 2026-01-01, valid-until: 2027-01-01, document: d }]\n`); // prettier-ignore
    expect(measure(annex, id)).toMatchObject({ evidenced: false, statusText: "nicht nachgewiesen" });
    expect(annex.attestations[0]?.state).toBe("unsuitable");
  });

  it("is never kept where every sentence behind the measure can't count as it stands", () => {
    const attestations = allMeasures().flatMap(({ id, shown: { attested } }): AttestationEntry[] =>
      attested
        .slice(0, 1)
        .map((type) => ({ measure: id, type, by: "b", on: date, "valid-until": date, document: "d" })),
    );
    const text = stringifyPromise({ organisation: { name: "M", country: "DE" }, attestations });
    const loaded = parsePromise(text, "tomguard.yaml", { today: date });
    const shown = organisationIds.flatMap((id) => {
      const { statements } = organisation(id);
      const counts = (of: string) => statements.some(({ measures, standing }) => measures.includes(of) && standing === undefined); // prettier-ignore
      const attested = measuresOf(ofOrganisation(id, { loaded })).filter((each) => attestations.some(({ measure: of }) => of === each.id)); // prettier-ignore
      return attested.map((each) => ({ id: each.id, evidenced: each.evidenced, counts: counts(each.id) }));
    });
    expect(shown.filter(({ counts }) => !counts).length).toBeGreaterThan(0);
    expect(shown.filter(({ counts, evidenced }) => counts !== evidenced)).toEqual([]);
  });
});

describe("the honest sentence", () => {
  const sentences = (change: Parameters<typeof ofPromise>[1]) => ofPromise(small, change).summary.sentences;

  it.each([
    ["de", "Zu dieser Anlage wurde kein technischer Nachweis vorgelegt.", /Zum 22\.11\.2026 ist von \d+ zugesagten Maßnahmen keine nachgewiesen/], // prettier-ignore
    ["en", "No evidence was given to this annex.", /As of 22 November 2026, of \d+ promised measures none is evidenced/], // prettier-ignore
  ] as const)("says in %s that no record was given", (language, first, tally) => {
    const [basis, count] = sentences({ language });
    expect(basis).toContain(first);
    expect(count).toMatch(tally);
  });

  it("counts and lists what is not evidenced, and names what is broken", () => {
    const record = recordFor(small, {
      findings: [
        passed("residency-region", "a", { measures: ["residency.region"] }),
        failed("encryption-at-rest", "a"),
      ],
    });
    const annex = ofPromise(small, { record });
    const missing = measuresOf(annex).filter(({ evidenced }) => !evidenced);
    expect(annex.summary.sentences[0]).toBe("Der Status der Maßnahmen beruht auf dem Nachweis vom 22.11.2026, 12:00:00 UTC (aufgezeichneter Stand)."); // prettier-ignore
    expect(annex.summary).toMatchObject({ evidenced: 1, notEvidenced: missing.length });
    expect(annex.summary.sentences).toContain(`Nicht eingehalten ist die Maßnahme ${measure(annex, "encryption.at-rest")?.number}.`); // prettier-ignore
    expect(annex.summary.sentences.at(-1)).toContain(`Nicht nachgewiesen sind ${missing.length} Maßnahmen`);
  });

  it("adds up", () => {
    const { byStatus, measures } = ofOrganisation("email-dispatch").summary;
    expect(byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(measures);
  });
});

describe("the tables of the annex", () => {
  const text = `${small}
retention: { orders: { keep: 14 days, because: complaints } }
processors:
  - { name: Mail Inc., country: US, task: mail, mechanism: dpf, valid-until: 2026-11-30, consent: C-1 }
waivers: [{ rule: encryption-at-rest, resource: b, reason: r, accepted-by: IT, measure-instead: m, until: 2026-11-30 }]
attestations:
  - { measure: physical.visitors, type: AT-PHYS, by: L, on: 2026-01-01, valid-until: 2026-11-30, document: d.pdf, sha256: ${"a".repeat(64)} }
`;
  const on = (day: string) => annexOf(inputOf(text, { date: day }));

  it("have periods with start and reason", () => {
    expect(on(date).retention).toEqual([{ class: "orders", period: "höchstens 14 Tage", start: "ab dem Hochladen", reason: "complaints", personal: true }]); // prettier-ignore
  });

  it.each([
    ["2026-11-30", [false, false, "valid"]],
    ["2026-12-01", [true, true, "expired"]],
  ])("on %s know what counts", (day, expected) => {
    const { processors, waivers, attestations } = on(day);
    expect([processors[0]?.expired, waivers[0]?.expired, attestations[0]?.state]).toEqual(expected);
  });

  it("name mechanism, consent and hash", () => {
    const { processors, attestations } = on(date);
    expect(processors[0]).toMatchObject({ country: "Vereinigte Staaten", consent: "C-1", mechanism: "EU-US Data Privacy Framework (Art. 45 DSGVO)" }); // prettier-ignore
    expect(attestations[0]).toMatchObject({ sha256: "a".repeat(64), type: expect.stringContaining("AT-PHYS") });
  });
});
