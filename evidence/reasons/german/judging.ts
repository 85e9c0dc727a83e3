import type { Sentences } from "../sentences";

/** What is said around the rules: by the judge, by cdk-nag's rules, of an account as a whole. */
export const ofJudging: Sentences = {
  "a promise is in no region": "eine Zusage liegt in keiner Region",
  "the ledger that it would be compared with can't be read":
    "das Ledger, mit dem zu vergleichen wäre, ist nicht lesbar",
  "{type} in the template may settle it, and is not read yet":
    "{type} in der Vorlage könnte es klären und wird noch nicht gelesen",
  "the waiver for it expired on {day}": "die Ausnahme dafür ist am {day} abgelaufen",
  "the rule {rule} broke off with {error}: a fault of tomguard, please report it":
    "die Regel {rule} ist mit {error} abgebrochen: ein Fehler von tomguard, bitte melden Sie ihn",
  "the rule {rule} broke off with an error: a fault of tomguard, please report it":
    "die Regel {rule} ist mit einem Fehler abgebrochen: ein Fehler von tomguard, bitte melden Sie ihn",
  "the region was not read": "die Region wurde nicht gelesen",
  "what {service} has is not known: {why}": "was {service} enthält, ist nicht bekannt: {why}",
  "what {service} has in {region} is not known: {why}": "was {service} in {region} enthält, ist nicht bekannt: {why}",
  "what the account outside of the promised regions has is not known: {why}":
    "was das Konto außerhalb der zugesagten Regionen enthält, ist nicht bekannt: {why}",
  "judged by another version of the promise": "nach einer anderen Fassung der Zusage beurteilt",
  "it has no accounts": "die Organisation hat keine Konten",
  "its region was not read": "die Region der Ressource wurde nicht gelesen",
  "the state has it, and the account does not": "der State führt die Ressource, das Konto hat sie nicht",
  "cdk-nag judges constructs, and there is none for it":
    "cdk-nag beurteilt Konstrukte, und zu dieser Ressource gibt es keines",
  "cdk-nag's rule {rule} can't read it: what it asks for is known only at the deploy":
    "die Regel {rule} von cdk-nag kann die Ressource nicht lesen: Wonach sie fragt, steht erst beim Ausrollen fest",
  "not asked by cdk-nag's {rule}": "von {rule} (cdk-nag) nicht gefragt",
  "cdk-nag does not see the overrides of the construct's properties":
    "cdk-nag sieht nicht, womit Eigenschaften des Konstrukts überschrieben werden",
  "what cdk-nag reads of it is chosen at the deploy": "was cdk-nag davon liest, wird erst beim Ausrollen gewählt",
};
