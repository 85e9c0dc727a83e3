import type { Sentences } from "../../evidence/reasons/sentences";

/** What keeps a deploy, its journal or the configuration of the pack from being read. */
export const ofDeploys: Sentences = {
  "The program in {name} did not end within {seconds} seconds. Does it wait for something that only a deploy gives, or keep a server or a timer open?":
    "Das Programm in {name} endete nicht innerhalb von {seconds} Sekunden. Wartet es auf etwas, das es nur im Deploy gibt, oder hält es einen Server oder Timer offen?",
  "Nothing broke the promise, but the engine ended with an error of its own; see above.":
    "Nichts verletzt die Zusage, aber die Engine endete mit einem eigenen Fehler; siehe oben.",
  "a fault of tomguard, please report it.": "ein Fehler von tomguard, bitte melden Sie ihn.",
  "The package @pulumi/pulumi is not installed here: add it to the project.":
    "Das Paket @pulumi/pulumi ist hier nicht installiert: Fügen Sie es dem Projekt hinzu.",
  "The Pulumi CLI is not there. Install it (https://www.pulumi.com/docs/install/) or put it on the PATH; `tomguard check` works without it.":
    "Die Pulumi-CLI fehlt. Installieren Sie sie (https://www.pulumi.com/docs/install/), oder nehmen Sie sie in den PATH auf; `tomguard check` kommt ohne sie aus.",
  "There is no stack {stack} in {name}: make it with `pulumi stack init {again}`.":
    "In {name} gibt es keinen Stack {stack}: Legen Sie ihn mit `pulumi stack init {again}` an.",
  "The stack {stack} could not be opened: {name}": "Der Stack {stack} ließ sich nicht öffnen: {name}",
  "The engine stopped before the whole stack was judged, so there is no record.":
    "Die Engine hielt an, bevor der ganze Stack beurteilt war; deshalb gibt es keinen Nachweis.",
  "The engine stopped before the whole stack was judged, so there is no record. It said: {name}":
    "Die Engine hielt an, bevor der ganze Stack beurteilt war; deshalb gibt es keinen Nachweis. Ihre Meldung: {name}",
  "The journal of the pack and the events of the engine disagree, so no record is made: {name}.":
    "Das Journal des Policy Packs und die Ereignisse der Engine widersprechen sich; deshalb entsteht kein Nachweis: {name}.",
  "Line {line} of the journal {name} is none of tomguard's: it may have been altered.":
    "Zeile {line} des Journals {name} ist keine von tomguard: Sie kann verändert worden sein.",
  "The journal {file} can't be opened: {why}. Nothing is deployed without evidence: mend it, or unset TOMGUARD_JOURNAL to go without.":
    "Das Journal {file} lässt sich nicht öffnen: {why}. Ohne Nachweis wird nichts ausgerollt: Beheben Sie es, oder verzichten Sie ohne TOMGUARD_JOURNAL darauf.",
  "The journal {file} can't be written: {why}. Nothing is deployed without evidence: mend it, or unset TOMGUARD_JOURNAL to go without.":
    "Das Journal {file} lässt sich nicht schreiben: {why}. Ohne Nachweis wird nichts ausgerollt: Beheben Sie es, oder verzichten Sie ohne TOMGUARD_JOURNAL darauf.",
  "The journal {file} can't be read: {why}. Nothing is deployed without evidence: mend it, or unset TOMGUARD_JOURNAL to go without.":
    "Das Journal {file} lässt sich nicht lesen: {why}. Ohne Nachweis wird nichts ausgerollt: Beheben Sie es, oder verzichten Sie ohne TOMGUARD_JOURNAL darauf.",
  "There is no rule or category {word} in the pack; did you mean {right}?":
    "Eine Regel oder Kategorie {word} gibt es im Policy Pack nicht; meinten Sie {right}?",
  "There is no rule or category {word} in the pack; `tomguard rules` lists all.":
    "Eine Regel oder Kategorie {word} gibt es im Policy Pack nicht; `tomguard rules` listet alle auf.",
  "{word} has no setting {setting}: write `enforcementLevel` and `except`; periods, regions and the like stand in tomguard.yaml.":
    "{word} hat keine Einstellung {setting}: Schreiben Sie `enforcementLevel` und `except`; Fristen, Regionen und Ähnliches stehen in tomguard.yaml.",
  "{word} has no setting {setting}: write `enforcementLevel` alone; periods, regions and the like stand in tomguard.yaml.":
    "{word} hat keine Einstellung {setting}: Schreiben Sie nur `enforcementLevel`; Fristen, Regionen und Ähnliches stehen in tomguard.yaml.",
  "{word}: `except` is a list of rules, such as [{names}].":
    "{word}: `except` ist eine Liste von Regeln, etwa [{names}].",
  "{word} has no rule {other}; did you mean {right}?": "{word} hat keine Regel {other}; meinten Sie {right}?",
  "{word} has no rule {other}; it has {names}.": "{word} hat keine Regel {other}, sondern {names}.",
  "{word} has to be a level ({names}) or an object with `enforcementLevel`.":
    "{word} muss eine Stufe sein ({names}) oder ein Objekt mit `enforcementLevel`.",
  "{word}: {written} is no level; did you mean {right}?": "{word}: {written} ist keine Stufe; meinten Sie {right}?",
  "{word}: {written} is no level; possible are {names}.": "{word}: {written} ist keine Stufe; möglich sind {names}.",
  'The configuration of the pack is a JSON object, such as {"key-rotation": "advisory"}.':
    'Die Konfiguration des Policy Packs ist ein JSON-Objekt, etwa {"key-rotation": "advisory"}.',
  "The configuration of the pack is no JSON: {name}": "Die Konfiguration des Policy Packs ist kein JSON: {name}",
};
