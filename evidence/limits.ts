import type { Text } from "../catalogue/text";
import { isFinal } from "./conclusion";
import type { EvidenceRecord, Phase } from "./schema";

/** What a record does not prove: what holds for every one, then what its phase adds. Own words; no legal advice. */
export function limits(record: EvidenceRecord): Text[] {
  return [...byPhase[record.run.phase], ...(isFinal(record.run.phase) ? [] : [planned]), ...always];
}

const planned: Text = {
  de: "Er zeigt, was geplant ist, nicht, was in der Cloud besteht. Ob so bereitgestellt wurde, zeigt erst der Nachweis des Deployments oder der Prüfung in der Cloud.",
  en: "It shows what is planned, not what exists in the cloud. Whether it was deployed like this is shown by the record of the deploy or of a live check only.",
};

const always: readonly Text[] = [
  {
    de: "Er gilt für einen Zeitpunkt. Dass eine Maßnahme über eine Zeit hinweg gewirkt hat, zeigt erst eine Kette solcher Nachweise.",
    en: "It holds for one moment. That a measure was effective over a period is shown by a chain of such records only.",
  },
  {
    de: "Er umfasst nur die Ressourcen dieses Stacks. Was von Hand oder an anderer Stelle angelegt wurde, kommt nicht vor.",
    en: "It covers the resources of this stack only. What was created by hand or elsewhere does not appear.",
  },
  {
    de: "Er beurteilt die Konfiguration der Infrastruktur, nicht die Anwendung, nicht den Inhalt der Daten und nicht, ob die Verarbeitung selbst rechtmäßig ist.",
    en: "It judges the configuration of the infrastructure, not the application, not the content of the data, and not whether the processing itself is lawful.",
  },
  {
    de: "Organisatorische Maßnahmen stehen hier so, wie eine verantwortliche Person sie bestätigt hat; überprüft ist die Bestätigung nicht.",
    en: "Organisational measures stand here as a responsible person attested them; the attestation itself was not examined.",
  },
  {
    de: "Er ist keine Zertifizierung nach Art. 42 DSGVO und keine Rechtsberatung.",
    en: "It is no certification under Art. 42 GDPR and no legal advice.",
  },
  {
    de: "Diese Datei ist eine Darstellung. Beweiskraft hat der Record mit der genannten Prüfsumme und seiner Signatur.",
    en: "This file is a rendering. What counts as evidence is the record with the checksum given here and its signature.",
  },
];

const byPhase: Record<Phase, readonly Text[]> = {
  check: [
    {
      de: "Das Programm lief ohne Verbindung zur Cloud; Werte, die erst dort entstehen, sind ungeklärt.",
      en: "The program ran without a connection to the cloud; values that come into being only there are unknown.",
    },
  ],
  preview: [],
  update: [
    {
      de: "Er beruht auf dem, was die Engine von Pulumi mitgeteilt hat; eine Änderung danach, etwa von Hand, zeigt er nicht.",
      en: "It rests on what the Pulumi engine reported; it does not show a change made later, by hand for instance.",
    },
  ],
  state: [
    {
      de: "Er beruht auf dem aufgezeichneten Stand von Pulumi; der tatsächliche Zustand in der Cloud kann davon abweichen.",
      en: "It rests on the state that Pulumi recorded; the actual state in the cloud can differ.",
    },
  ],
  template: [
    {
      de: "Er beruht auf der Vorlage; Werte, die erst CloudFormation auflöst, sind ungeklärt.",
      en: "It rests on the template; values that only CloudFormation resolves are unknown.",
    },
  ],
  live: [
    {
      de: "Er beruht auf den Auskünften von AWS zum genannten Zeitpunkt und auf dem, was die verwendete Rolle lesen durfte.",
      en: "It rests on the answers of AWS at the given time, and on what the role in use was allowed to read.",
    },
  ],
};
