import type { Sentences } from "../sentences";

/** What rules say where they do not apply, or can't decide: `policies/rules/retention` to `transport`. */
export const ofRetentionToTransport: Sentences = {
  "its data ends by age, and no age tells whether the event has come from which its period runs":
    "die Daten enden nach ihrem Alter, und keinem Alter ist anzusehen, ob das Ereignis eingetreten ist, mit dem die Frist beginnt",
  "under no class's prefix and older than the shortest period: {count}; only tags of their own could tell their class":
    "unter dem Präfix keiner Datenklasse und älter als die kürzeste Frist: {count}; zu welcher Klasse sie gehören, könnten nur ihre eigenen Tags sagen",
  "older than the period of {class}, which runs from a later event ({event}) that AWS does not know: {count}":
    "älter als die Frist der Datenklasse {class}, die ab einem späteren Ereignis läuft (`after: {event}`), das AWS nicht kennt: {count}",
  "items that name no moment at which they end: {count}; nobody can tell how old they are":
    "Einträge, die nicht angeben, wann sie enden: {count}; wie alt sie sind, kann niemand sagen",
  "items that end later than the longest period from now: {count}; only they could tell from when their period runs":
    "Einträge, die von heute an später enden als nach der längsten Frist: {count}; ab wann ihre Frist läuft, könnten nur sie selbst sagen",
  "nobody has looked inside": "in den Speicher hat niemand hineingesehen",
  "no copies are made of it": "von der Ressource werden keine Kopien gemacht",
  "no data class is named: see retention-declared": "es ist keine Datenklasse genannt: siehe retention-declared",
  "no data class of the promise is named: see retention-declared":
    "es ist keine Datenklasse der Zusage genannt: siehe retention-declared",
  "it names a data class, by which retention-within-promise judges":
    "die Ressource nennt eine Datenklasse; danach urteilt retention-within-promise",
  "the promise states a minimum only, or the class is not personal":
    "die Zusage nennt nur eine Mindestfrist, oder die Datenklasse ist nicht personenbezogen",
  "the copy names a data class of its own, by which it is judged":
    "die Kopie nennt eine eigene Datenklasse, nach der sie beurteilt wird",
  "the promise states no minimum for what it holds": "für den Inhalt der Ressource nennt die Zusage keine Mindestfrist",
  "nothing locks it": "die Ressource ist nicht gesperrt",
  "it does not say that it holds data that must end":
    "die Ressource gibt nicht an, dass sie Daten enthält, die gelöscht werden müssen",
  "it does not say that it holds evidence": "die Ressource gibt nicht an, dass sie Nachweise enthält",
  "there is no such lock": "es gibt keine solche Sperre",
  "nothing is to be deleted by age": "es soll nichts nach Alter gelöscht werden",
  "deleting takes no second factor": "das Löschen verlangt keinen zweiten Faktor",
  "a lifecycle rule can end what it holds: see retention-within-promise":
    "eine Lifecycle-Regel kann den Inhalt löschen: siehe retention-within-promise",
  "what the job may do, what starts it, or who hears of its failure is not known":
    "was der Job darf, was ihn startet oder wer von seinem Scheitern erfährt, ist nicht bekannt",
  "it does not say that it holds personal data": "die Ressource gibt nicht an, dass sie personenbezogene Daten enthält",
  "what must stay is guarded: see protection-deletion":
    "was erhalten bleiben muss, ist geschützt: siehe protection-deletion",
  "the class is not personal": "die Datenklasse ist nicht personenbezogen",
  "it leaves nothing behind": "die Ressource hinterlässt nichts",
  "its versioning, or a lifecycle rule, is not known yet":
    "die Versionierung oder eine Lifecycle-Regel steht noch nicht fest",
  "S3 can't end it in time by itself, so that a job must: see retention-on-completion":
    "S3 kann die Daten nicht selbst rechtzeitig löschen, sodass ein Job es tun muss: siehe retention-on-completion",
  "a lock holds it beyond its lifecycle: see retention-no-conflict":
    "eine Sperre hält die Daten über ihren Lebenszyklus hinaus: siehe retention-no-conflict",
  "it can't be scanned": "die Ressource lässt sich nicht prüfen",
  "it has no tags": "die Abbilder haben keine Tags",
  "the program has no detector that finds anything":
    "das Programm hat keinen Erkennungsdienst, der etwas melden könnte",
  "whether findings reach somebody is known only when the subscription is confirmed":
    "ob Meldungen jemanden erreichen, steht erst fest, wenn das Abonnement bestätigt ist",
  "the promise does not ask for it": "die Zusage verlangt es nicht",
  "it runs nothing whose versions are told apart here":
    "auf der Ressource läuft nichts, dessen Versionen hier unterschieden werden",
  "the table of versions of {date} does not know this one": "die Versionstabelle vom {date} kennt diese Version nicht",
  "it has no switch for small updates": "einen Schalter für kleine Aktualisierungen gibt es hier nicht",
  "the program neither manages the account nor this detector":
    "das Programm verwaltet weder das Konto noch diesen Erkennungsdienst",
  "the organization's administrator switches detectors on: an audit of that stack, or AWS's own answer, shows it":
    "Erkennungsdienste schaltet der Administrator der Organisation ein: Ein Audit jenes Stacks oder die Antwort von AWS selbst zeigt es",
  "the program has it in some regions only: an audit of the other stacks, or AWS's own answer, shows the rest":
    "das Programm hat ihn nur in einigen Regionen: Ein Audit der anderen Stacks oder die Antwort von AWS selbst zeigt den Rest",
  "the value of a mark is not known yet": "der Wert einer Kennzeichnung steht noch nicht fest",
  "the program holds nothing that resolves pseudonyms": "das Programm enthält nichts, was Pseudonyme auflöst",
  "the policy admits all of S3 or DynamoDB, which grant-no-wildcard judges":
    "die Policy erlaubt alles in S3 oder DynamoDB; das beurteilt grant-no-wildcard",
  "which stores the policy reaches is not known yet": "welche Speicher die Policy erfasst, steht noch nicht fest",
  "it holds nothing that resolves pseudonyms": "die Ressource enthält nichts, was Pseudonyme auflöst",
  "its data class is not known yet": "die Datenklasse steht noch nicht fest",
  "it has no key of its own, which encryption-customer-key judges":
    "die Ressource hat keinen eigenen Schlüssel; das beurteilt encryption-customer-key",
  "the class of another store under the key is not known yet":
    "die Datenklasse eines anderen Speichers unter dem Schlüssel steht noch nicht fest",
  "it names no purpose, which media-marked judges": "die Ressource nennt keinen Zweck; das beurteilt media-marked",
  "neither a tag nor its name says whether it is for production or test":
    "weder ein Tag noch der Name sagt, ob die Ressource der Produktion oder dem Test dient",
  "the program holds data of one client at most": "das Programm enthält Daten höchstens eines Auftraggebers",
  "AWS Backup alone acts by it, and keeps every store's copies apart":
    "nur AWS Backup handelt danach und hält die Kopien der Speicher getrennt",
  "it names no client, which media-marked judges":
    "die Ressource nennt keinen Auftraggeber; das beurteilt media-marked",
  "the client of another store under the key is not known yet":
    "der Auftraggeber eines anderen Speichers unter dem Schlüssel steht noch nicht fest",
  "no personal data is copied, or a backup is promised":
    "es werden keine personenbezogenen Daten kopiert, oder eine Sicherung ist zugesagt",
  "it is not known yet whether it holds personal data":
    "ob die Ressource personenbezogene Daten enthält, steht noch nicht fest",
  "it has no policy of its own": "die Ressource hat keine eigene Policy",
  "whom it is open to by name is everyone: see the rules on exposure":
    "genannt ist jedermann: siehe die Regeln zur Erreichbarkeit",
  "it can't be told whether a named account is the own one; name your accounts under organisation.accounts":
    "ob ein genanntes Konto ein eigenes ist, lässt sich nicht sagen; nennen Sie Ihre Konten unter organisation.accounts",
  "who is let in is known only after the deploy": "wer zugelassen wird, steht erst nach dem Deploy fest",
  "another rule asks whether strangers are let in": "ob Fremde zugelassen werden, prüft eine andere Regel",
  "a part of the policy is not known yet": "ein Teil der Policy steht noch nicht fest",
  "the service has no such thing here": "der Dienst hat hier nichts dergleichen",
  "a part of the bucket policy, or the bucket's name in it, is not known yet":
    "ein Teil der Policy des Buckets oder der Name des Buckets darin steht noch nicht fest",
  "the promise allows the split tunnel": "die Zusage lässt Split-Tunneling zu",
  "nobody is let in yet": "bisher ist niemand zugelassen",
  "the promise doesn't ask for MACsec": "die Zusage verlangt kein MACsec",
  "no browser opens it": "kein Browser ruft die Ressource auf",
  "the Internet can't reach it": "aus dem Internet ist die Ressource nicht erreichbar",
  "it has no end of its own": "die Ressource hat keinen eigenen Verbindungsendpunkt",
  "nothing is encrypted here": "hier wird nichts verschlüsselt",
  "it speaks no TLS of its own: see transport-tls-only":
    "die Ressource spricht selbst kein TLS: siehe transport-tls-only",
  "the service leaves no choice of TLS version": "der Dienst lässt keine Wahl der TLS-Version",
  "it is not known which TLS version it takes": "welche TLS-Version die Ressource annimmt, ist nicht bekannt",
  "its endpoint speaks TLS only, or another rule asks this":
    "der Endpunkt spricht nur TLS, oder eine andere Regel prüft dies",
  "nothing says whether connections with clients are encrypted":
    "ob Verbindungen zu den Aufrufern verschlüsselt sind, ist nirgends angegeben",
  "nothing says whether connections with viewers are encrypted":
    "ob Verbindungen zu den Besuchern verschlüsselt sind, ist nirgends angegeben",
  "nothing says whether connections with origins are encrypted":
    "ob Verbindungen zu den Ursprüngen verschlüsselt sind, ist nirgends angegeben",
  "nothing says whether connections between its nodes are encrypted":
    "ob Verbindungen zwischen den Knoten verschlüsselt sind, ist nirgends angegeben",
  "nothing says whether connections with its endpoint are encrypted":
    "ob Verbindungen am Endpunkt verschlüsselt sind, ist nirgends angegeben",
  "nothing says whether connections with the file system are encrypted":
    "ob Verbindungen zum Dateisystem verschlüsselt sind, ist nirgends angegeben",
  "it passes on whatever comes; only what stands behind it can tell whether that is encrypted":
    "die Ressource reicht weiter, was kommt; ob das verschlüsselt ist, weiß nur, was dahinter steht",
  "it is not known how it answers": "es ist nicht bekannt, wie die Ressource antwortet",
  "the program gives `{name}`, and nothing shows that it is kept secret; leave it to AWS":
    "das Programm gibt `{name}` vor, und nichts zeigt, dass es geheim bleibt; überlassen Sie es AWS",
};
