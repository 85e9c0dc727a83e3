import type { Sentences } from "../sentences";

/** What rules say where they do not apply, or can't decide: `policies/rules/logging` to `residency`. */
export const ofLoggingToResidency: Sentences = {
  "no such store of personal data is in the program":
    "das Programm hat keinen solchen Speicher personenbezogener Daten",
  "it is not known yet what the stores hold": "es steht noch nicht fest, was die Speicher enthalten",
  "only some stores are recorded, and those that matter are of other programs":
    "nur einige Speicher werden aufgezeichnet, und die, auf die es ankommt, gehören zu anderen Programmen",
  "the name of a store is known only after the deploy": "der Name eines Speichers steht erst nach dem Deploy fest",
  "the promise asks for no logs of connections": "die Zusage verlangt keine Protokolle von Verbindungen",
  "it has no log of connections that could be asked for":
    "ein Protokoll der Verbindungen lässt sich bei dieser Ressource nicht verlangen",
  "it has no log of access that could be asked for":
    "ein Protokoll der Zugriffe lässt sich bei dieser Ressource nicht verlangen",
  "there is no trail": "es gibt keinen Trail",
  "a filter's pattern, its alarm, or who hears of it is not known":
    "das Muster eines Filters, sein Alarm oder wer davon erfährt, ist nicht bekannt",
  "it is no network of its own": "die Ressource ist kein eigenes Netz",
  "the service overwrites nothing": "der Dienst überschreibt nichts",
  "what some roles may do is not known": "was einige Rollen dürfen, ist nicht bekannt",
  "the promise lists nothing that logs leave out": "die Zusage nennt nichts, was Protokolle auslassen",
  "there can be no credentials in it": "Zugangsdaten können darin nicht stehen",
  "there can be no cookies in it": "Cookies können darin nicht stehen",
  "there can be no bodies of requests in it": "Inhalte von Anfragen können darin nicht stehen",
  "its data class says when it ends: see retention-within-promise":
    "wann das Protokoll endet, sagt seine Datenklasse: siehe retention-within-promise",
  "it holds no personal data": "die Ressource enthält keine personenbezogenen Daten",
  "its data class must stay: see retention-minimum": "die Datenklasse muss erhalten bleiben: siehe retention-minimum",
  "its data class ends sooner than logs stay by the promise":
    "die Datenklasse endet früher, als Protokolle nach der Zusage aufbewahrt werden",
  "nothing is proved by it": "es dient keinem Nachweis",
  "it sends no mail": "die Ressource versendet keine E-Mails",
  "on which day the consent is looked at is not known":
    "es ist nicht bekannt, für welchen Tag die Einwilligung beurteilt wird",
  "the policy is an administrator's, which grant-no-wildcard judges":
    "die Policy ist die eines Administrators; das beurteilt grant-no-wildcard",
  "it records nothing of its own": "die Ressource zeichnet selbst nichts auf",
  "it can't be asked for": "es lässt sich hier nicht verlangen",
  "it names no model": "die Ressource nennt kein Modell",
  "it is not switched on": "die Funktion ist nicht eingeschaltet",
  "it is switched off": "die Ressource ist abgeschaltet",
  "no restriction by country is promised": "eine Beschränkung nach Ländern ist nicht zugesagt",
  "the service itself is not promised": "der Dienst selbst ist nicht zugesagt",
  "every region of the partition is promised": "alle Regionen der Partition sind zugesagt",
  "a service control policy is not known yet": "eine Service Control Policy steht noch nicht fest",
  "a place outside the promise is named, and may be the resource's own region":
    "es ist ein Ort außerhalb der Zusage genannt, der die eigene Region der Ressource sein kann",
  "{count} of its properties are known only after the deploy":
    "erst nach dem Deploy bekannte Eigenschaften der Ressource: {count}",
  "no property names a place": "keine Eigenschaft nennt einen Ort",
  "the service has no region of its own": "der Dienst hat keine eigene Region",
  "no region is stated, neither at the resource nor at its provider":
    "eine Region ist weder bei der Ressource noch bei ihrem Provider angegeben",
  "nothing is copied": "es wird nichts kopiert",
  "the region of a copy is stated nowhere": "die Region einer Kopie ist nirgends angegeben",
  "the resource has no region": "die Ressource hat keine Region",
  "the promise names no account of a processor": "die Zusage nennt kein Konto eines Auftragsverarbeiters",
  "it lets no account in": "die Ressource lässt kein Konto zu",
  "the account is no processor's": "das Konto gehört keinem Auftragsverarbeiter",
  "it sends nothing out of AWS": "die Ressource sendet nichts aus AWS hinaus",
  "the host is AWS's own": "der Host ist einer von AWS",
  "nobody is named": "es ist niemand genannt",
  "on which day the transfer is looked at is not known":
    "es ist nicht bekannt, für welchen Tag die Übermittlung beurteilt wird",
};
