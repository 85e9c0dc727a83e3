import { canonicalJson } from "../canonical";
import type { AttestationNote, EvidenceRecord, WaiverNote } from "../schema";
import { isValid } from "../status";
import type { Change } from "./change";

/** What people accepted or attested: waivers, as far as they were needed, and attestations. */
export function acceptanceChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  return [...waiverChanges(before, after), ...attestationChanges(before, after)];
}

/** A waiver in use: the same words for the same rule; how many resources it excuses; its last day. */
interface UsedWaiver {
  rule: string;
  waiver: WaiverNote;
  resources: number;
}

function usedWaivers({ findings }: EvidenceRecord): Map<string, UsedWaiver> {
  const used = new Map<string, UsedWaiver>();
  for (const { rule, waiver } of findings) {
    if (waiver === undefined) continue;
    const key = canonicalJson([rule, waiver.reason, waiver["accepted-by"], waiver["measure-instead"]]);
    const other = used.get(key);
    const latest = other !== undefined && other.waiver.until > waiver.until ? other.waiver : waiver;
    used.set(key, { rule, waiver: latest, resources: (other?.resources ?? 0) + 1 });
  }
  return used;
}

function waiverChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const [was, is] = [usedWaivers(before), usedWaivers(after)];
  const started = [...is].flatMap(([key, now]) => {
    const then = was.get(key);
    return then === undefined ? [waiverNew(now)] : waiverMoved(then, now);
  });
  return [...started, ...[...was].filter(([key]) => !is.has(key)).map(([, then]) => waiverEnded(then))];
}

function waiverNew({ rule, waiver, resources }: UsedWaiver): Change {
  const { reason, until } = waiver;
  const text = {
    de: `Neue Ausnahme von „${rule}“ bis ${until} (Ressourcen: ${resources}), angenommen durch ${waiver["accepted-by"]}: ${reason}; stattdessen: ${waiver["measure-instead"]}.`,
    en: `New waiver of “${rule}” until ${until} (resources: ${resources}), accepted by ${waiver["accepted-by"]}: ${reason}; instead: ${waiver["measure-instead"]}.`,
  };
  return { what: "waiver-new", bearing: "weaker", text, rule, after: until };
}

function waiverMoved({ waiver: was }: UsedWaiver, { rule, waiver: is }: UsedWaiver): Change[] {
  if (was.until === is.until) return [];
  const longer = is.until > was.until;
  const text = {
    de: `Die Ausnahme von „${rule}“ ist ${longer ? "verlängert" : "verkürzt"}: bis ${is.until}, vorher bis ${was.until} (${is.reason}).`,
    en: `The waiver of “${rule}” is ${longer ? "extended" : "shortened"}: until ${is.until}, before until ${was.until} (${is.reason}).`,
  };
  const about = { text, rule, before: was.until, after: is.until };
  return [longer ? { what: "waiver-extended", bearing: "weaker", ...about } : { what: "waiver-shortened", bearing: "stronger", ...about }]; // prettier-ignore
}

/** Nothing is excused by it any more; whether it was mended or has expired, the verdicts tell. */
function waiverEnded({ rule, waiver: { reason, until } }: UsedWaiver): Change {
  const text = {
    de: `Die Ausnahme von „${rule}“ bis ${until} wird nicht mehr angewandt: ${reason}.`,
    en: `The waiver of “${rule}” until ${until} is not applied any more: ${reason}.`,
  };
  return { what: "waiver-ended", bearing: "neutral", text, rule, before: until };
}

function attestationChanges(before: EvidenceRecord, after: EvidenceRecord): Change[] {
  const [was, is] = [before, after].map(attestationsByIdentity);
  const stillShown = validMeasures(after);
  const started = [...(is ?? [])].flatMap(([key, now]) => {
    const then = was?.get(key);
    if (then === undefined) return [attestationNew(now)];
    return [...altered(then, now), ...expired(now, before, after, stillShown)];
  });
  const gone = [...(was ?? [])].filter(([key]) => !is?.has(key)).map(([, then]) => attestationGone(then, stillShown));
  return [...started, ...gone];
}

function attestationsByIdentity({ attestations = [] }: EvidenceRecord): Map<string, AttestationNote> {
  return new Map(attestations.map((each) => [canonicalJson([each.measure, each.type, each.on, each.document]), each]));
}

/** Measures that some attestation still shows on the day of the record. */
function validMeasures({ attestations = [], run }: EvidenceRecord): ReadonlySet<string> {
  const day = run.at.slice(0, 10);
  return new Set(attestations.filter((each) => isValid(each, day)).map(({ measure }) => measure));
}

function attestationNew({ measure, document, ...rest }: AttestationNote): Change {
  const until = rest["valid-until"];
  const text = {
    de: `Neue Bestätigung für „${measure}“ bis ${until}: ${document}.`,
    en: `New attestation for “${measure}” until ${until}: ${document}.`,
  };
  return { what: "attestation-new", bearing: "stronger", text, measure, after: until };
}

/** The same document of the same day with another end, role or checksum: one of the two was not what was attested. */
function altered(then: AttestationNote, now: AttestationNote): Change[] {
  if (canonicalJson(then) === canonicalJson(now)) return [];
  const text = {
    de: `Die Bestätigung für „${now.measure}“ vom ${now.on} (${now.document}) lautet anders als zuvor: Rolle, Ende oder Prüfsumme.`,
    en: `The attestation for “${now.measure}” of ${now.on} (${now.document}) reads otherwise than before: role, end or checksum.`,
  };
  const days = { before: then["valid-until"], after: now["valid-until"] };
  return [{ what: "attestation-otherwise", bearing: "otherwise", text, measure: now.measure, ...days }];
}

function expired(
  now: AttestationNote,
  before: EvidenceRecord,
  after: EvidenceRecord,
  stillShown: ReadonlySet<string>,
): Change[] {
  const valid = ({ run }: EvidenceRecord) => isValid(now, run.at.slice(0, 10));
  if (!valid(before) || valid(after) || stillShown.has(now.measure)) return [];
  const until = now["valid-until"];
  const text = {
    de: `Die Bestätigung für „${now.measure}“ ist am ${until} abgelaufen: ${now.document}.`,
    en: `The attestation for “${now.measure}” expired on ${until}: ${now.document}.`,
  };
  return [{ what: "attestation-expired", bearing: "weaker", text, measure: now.measure, before: until }];
}

function attestationGone(then: AttestationNote, stillShown: ReadonlySet<string>): Change {
  const { measure, document } = then;
  const replaced = stillShown.has(measure);
  const text = {
    de: `Die Bestätigung für „${measure}“ bis ${then["valid-until"]} (${document}) ist entfallen${replaced ? "; eine andere gilt" : ", und keine andere gilt"}.`,
    en: `The attestation for “${measure}” until ${then["valid-until"]} (${document}) is gone${replaced ? "; another one is valid" : ", and no other is valid"}.`,
  };
  return { what: "attestation-gone", bearing: replaced ? "neutral" : "weaker", text, measure, before: then["valid-until"] }; // prettier-ignore
}
