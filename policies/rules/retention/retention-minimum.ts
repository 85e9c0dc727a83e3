import { notApplicable, rule } from "../../rule";
import { mustStay } from "../common/data-class";
import { byClasses } from "./by-classes";
import { nothingEndsEarlier } from "./ends-not-before";

/**
 * § 147 AO, § 257 HGB: what law requires to stay must not end earlier, in whatever part of the store it lies. Where the
 * period runs from an event that the store can't see, such as the end of a contract or the last contact, no age is old
 * enough for certain.
 */
export const retentionMinimum = rule({
  id: "retention-minimum",
  kind: "retention",
  title: {
    de: "Aufbewahrungspflichtige Daten enden nicht zu früh",
    en: "Data that law requires to stay doesn't end too early",
  },
  why: {
    de: "Wer Unterlagen vor Ablauf der gesetzlichen Frist löscht, verletzt die Aufbewahrungspflicht und verliert Beweise.",
    en: "Deleting records before the legal period is over breaks the duty to keep them, and loses proof.",
  },
  measures: ["deletion.minimum"],
  severity: "high",
  decide(retention, promise) {
    return byClasses(retention.tags, promise, (classes) => {
      if (mustStay(classes).length === 0) return notApplicable("the promise states no minimum for what it holds");
      return nothingEndsEarlier(retention, classes);
    });
  },
});
