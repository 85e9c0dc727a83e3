import type { Sentences } from "../sentences";

/** What a program, a preview or a state leaves open: values, names, states and regions. */
export const ofPulumi: Sentences = {
  "it is known only after the deploy": "der Wert steht erst nach dem Deploy fest",
  "it is a secret that is stored encrypted": "der Wert ist ein Geheimnis, das verschlüsselt gespeichert ist",
  "it is not text, as the provider wants it": "der Wert ist kein Text, wie ihn der Provider verlangt",
  "it is not a number, as the provider wants it": "der Wert ist keine Zahl, wie sie der Provider verlangt",
  "it is not true or false, as the provider wants it":
    "der Wert ist weder wahr noch falsch, wie es der Provider verlangt",
  "it is not an object, as the provider wants it": "der Wert ist kein Objekt, wie es der Provider verlangt",
  "it is none of {names}": "der Wert ist keiner von diesen: {names}",
  "its resources are made by a provider that is not started here; a preview shows them":
    "die Ressourcen legt ein Provider an, der hier nicht gestartet wird; eine Vorschau zeigt sie",
  "its entry in the state is no object": "der Eintrag im State ist kein Objekt",
  "it has been replaced and waits to be deleted by the next update; until then it exists":
    "die Ressource ist ersetzt und wird erst vom nächsten Update gelöscht; bis dahin gibt es sie",
  "it has been deleted to be replaced, and is not created again yet":
    "die Ressource wurde zum Ersetzen gelöscht und ist noch nicht wieder angelegt",
  "its properties in the state are no objects": "die Eigenschaften der Ressource im State sind keine Objekte",
  "the last update was interrupted while creating it; `pulumi refresh` settles it":
    "das letzte Update wurde beim Anlegen dieser Ressource unterbrochen; `pulumi refresh` klärt es",
  "the last update was interrupted while updating it; `pulumi refresh` settles it":
    "das letzte Update wurde beim Ändern dieser Ressource unterbrochen; `pulumi refresh` klärt es",
  "the last update was interrupted while deleting it; `pulumi refresh` settles it":
    "das letzte Update wurde beim Löschen dieser Ressource unterbrochen; `pulumi refresh` klärt es",
  "the last update was interrupted while reading it; `pulumi refresh` settles it":
    "das letzte Update wurde beim Lesen dieser Ressource unterbrochen; `pulumi refresh` klärt es",
  "the last update was interrupted while importing it; `pulumi refresh` settles it":
    "das letzte Update wurde beim Importieren dieser Ressource unterbrochen; `pulumi refresh` klärt es",
  "the last update was interrupted while changing it; `pulumi refresh` settles it":
    "das letzte Update wurde beim Ändern dieser Ressource unterbrochen; `pulumi refresh` klärt es",
  "nobody states the region: it is taken from the environment of whoever deploys":
    "die Region ist nirgends angegeben: Sie kommt aus der Umgebung dessen, der den Deploy ausführt",
  "the default provider's region can come from the stack's configuration or from the environment, and nothing tells which":
    "die Region des Standard-Providers kann aus der Konfiguration des Stacks oder aus der Umgebung kommen; woher, ist nicht zu erkennen",
  "after a deploy AWS's own answer and a region that the program states look the same; a preview tells them apart":
    "nach einem Deploy sieht die Antwort von AWS aus wie eine Region, die das Programm angibt; eine Vorschau unterscheidet beides",
  "its provider is not known": "der Provider der Ressource ist nicht bekannt",
  'places of the provider "{name}" are not known to tomguard: only regions of AWS are':
    "die Orte des Providers „{name}“ kennt tomguard nicht, sondern nur Regionen von AWS",
  "its region is not known yet": "die Region steht noch nicht fest",
  "its name is chosen only by the deploy": "den Namen der Ressource bestimmt erst der Deploy",
  "the name is chosen only by the deploy": "den Namen bestimmt erst der Deploy",
  "its ARN is known only after the deploy": "der ARN der Ressource steht erst nach dem Deploy fest",
  "its own account is known only after the deploy": "das eigene Konto steht erst nach dem Deploy fest",
  "its domain is known only after the deploy": "die Domain steht erst nach dem Deploy fest",
  "its password is known only after the deploy": "das Passwort steht erst nach dem Deploy fest",
  "AWS chooses it in the deploy": "den Wert wählt AWS beim Deploy",
  "the default tags of the provider can't be read": "die Standard-Tags des Providers sind nicht lesbar",
  "what {property} names is not part of the program": "was {property} nennt, gehört nicht zum Programm",
  "it can't be told here whether it is protected by Pulumi's options":
    "ob Optionen von Pulumi die Ressource schützen, lässt sich hier nicht sagen",
  "it is no duration as ISO 8601 writes it": "der Wert ist keine Dauer in der Schreibweise von ISO 8601",
  "its schedule is no rate or cron expression": "der Zeitplan ist weder ein rate- noch ein cron-Ausdruck",
  "its schedule is for certain years only, or a field of it can't be read":
    "der Zeitplan gilt nur für bestimmte Jahre, oder ein Feld darin ist nicht lesbar",
  "its schedule names no day that there is": "der Zeitplan nennt keinen Tag, den es gibt",
  "its snapshots are moved to the archive": "die Snapshots wandern in das Archiv",
  "it names nothing that AWS is known to have as of 2026-11":
    "genannt ist nichts, was es nach Stand vom November 2026 bei AWS gibt",
};

/** What can't be told yet to belong together. */
export const ofBelonging: Sentences = {
  "{count} resources state it, and the last one to be deployed wins":
    "{count} Ressourcen geben den Wert an, und die zuletzt ausgerollte setzt sich durch",
  'it can\'t be told yet whether "{name}" belongs to it':
    "ob „{name}“ zu dieser Ressource gehört, lässt sich noch nicht sagen",
  'it can\'t be told yet whether "{name}" is its default group':
    "ob „{name}“ ihre Standardgruppe ist, lässt sich noch nicht sagen",
  'it can\'t be told yet whether the rule "{name}" belongs to it':
    "ob die Regel „{name}“ zu dieser Ressource gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether a logging configuration belongs to it":
    "ob eine Protokollkonfiguration zu dieser Ressource gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether a logging configuration belongs to it: {why}":
    "ob eine Protokollkonfiguration zu dieser Ressource gehört, lässt sich noch nicht sagen: {why}",
  "it can't be told yet whether a web ACL belongs to it":
    "ob eine Web-ACL zu dieser Ressource gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether a web ACL belongs to it: {why}":
    "ob eine Web-ACL zu dieser Ressource gehört, lässt sich noch nicht sagen: {why}",
  "it can't be told yet whether a log of the plan belongs to it":
    "ob ein Protokoll des Plans zu dieser Ressource gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether a flow log of the plan belongs to it":
    "ob ein Flow Log des Plans zu dieser Ressource gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether a rule of the plan belongs to it":
    "ob eine Regel des Plans zu dieser Ressource gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether a route of the plan belongs to its table":
    "ob eine Route des Plans zu ihrer Routentabelle gehört, lässt sich noch nicht sagen",
  "it can't be told yet whether copies of the plan are made of it":
    "ob Kopien des Plans von dieser Ressource gemacht werden, lässt sich noch nicht sagen",
  "it can't be told yet which VPC it is in": "in welcher VPC die Ressource liegt, lässt sich noch nicht sagen",
  "it can't be told yet which instances belong to it": "welche Instanzen dazugehören, lässt sich noch nicht sagen",
  "it can't be told yet which event rule a target belongs to":
    "zu welcher Ereignisregel ein Ziel gehört, lässt sich noch nicht sagen",
  "it can't be told yet which topic a subscription belongs to":
    "zu welchem Topic ein Abonnement gehört, lässt sich noch nicht sagen",
  "it can't be told yet which recorder a status belongs to":
    "zu welchem Recorder ein Status gehört, lässt sich noch nicht sagen",
  "it can't be told yet which detector a feature belongs to":
    "zu welchem Detector eine Funktion gehört, lässt sich noch nicht sagen",
  "it can't be told yet which log group a filter of the plan is on":
    "zu welcher Log-Gruppe ein Filter des Plans gehört, lässt sich noch nicht sagen",
  "it can't be told yet who subscribes to the alarm's topic":
    "wer das Topic des Alarms abonniert hat, lässt sich noch nicht sagen",
  "it can't be told yet which database the copies are of":
    "von welcher Datenbank die Kopien stammen, lässt sich noch nicht sagen",
  "it can't be told yet which vault the copies go to":
    "in welchen Tresor die Kopien gehen, lässt sich noch nicht sagen",
  "it can't be told yet into which vault a backup plan writes":
    "in welchen Tresor ein Sicherungsplan schreibt, lässt sich noch nicht sagen",
  "it can't be told yet which restore testing plan a selection belongs to":
    "zu welchem Plan für Wiederherstellungstests eine Auswahl gehört, lässt sich noch nicht sagen",
  "it can't be told yet which of several buckets of the program is the destination":
    "welcher von mehreren Buckets des Programms das Ziel ist, lässt sich noch nicht sagen",
  "it can't be told yet which of several resources is the destination":
    "welche von mehreren Ressourcen das Ziel ist, lässt sich noch nicht sagen",
  "it can't be told yet which of several keys is meant":
    "welcher von mehreren Schlüsseln gemeint ist, lässt sich noch nicht sagen",
  "it can't be told yet which group a load balancer is attached to":
    "an welche Gruppe ein Load Balancer angeschlossen ist, lässt sich noch nicht sagen",
  "it can't be told yet which prefix list an entry belongs to":
    "zu welcher Präfixliste ein Eintrag gehört, lässt sich noch nicht sagen",
  "it can't be told yet which route table it is associated with":
    "welcher Routentabelle die Ressource zugeordnet ist, lässt sich noch nicht sagen",
  "it can't be told yet which route table is the main one of its VPC":
    "welche Routentabelle die Haupttabelle der VPC ist, lässt sich noch nicht sagen",
  'whom "{name}" gives its rights to can\'t be told yet': "wem „{name}“ seine Rechte gibt, lässt sich noch nicht sagen",
};

/** What another program, or AWS, decides. */
export const ofElsewhere: Sentences = {
  "the topic is made by another program: an audit of its stack shows who subscribes":
    "das Topic legt ein anderes Programm an: Ein Audit seines Stacks zeigt, wer es abonniert hat",
  "the key is made by another program: an audit of its stack shows its tags":
    "den Schlüssel legt ein anderes Programm an: Ein Audit seines Stacks zeigt dessen Tags",
  "the key is made by another program: an audit of its stack shows its policy":
    "den Schlüssel legt ein anderes Programm an: Ein Audit seines Stacks zeigt dessen Policy",
  "a policy is written in another program: an audit of that program's stack, or of the account, can judge it":
    "eine Policy steht in einem anderen Programm: Beurteilen kann sie ein Audit seines Stacks oder des Kontos",
  "the policy is written in another program: an audit of that program's stack, or of the account, can judge it":
    "die Policy steht in einem anderen Programm: Beurteilen kann sie ein Audit seines Stacks oder des Kontos",
  "it is a policy that AWS manages, and tomguard has no list of what it admits: write out what is needed":
    "es ist eine von AWS verwaltete Policy, und tomguard hat keine Liste dessen, was sie erlaubt: Schreiben Sie aus, was gebraucht wird",
  "the organization of the account is managed elsewhere: an audit of that stack shows its policies":
    "die Organisation des Kontos wird anderswo verwaltet: Ein Audit jenes Stacks zeigt ihre Policies",
  "what the alarm does is of another program": "was der Alarm auslöst, gehört zu einem anderen Programm",
  "the log group of the trail, and with it the filters on it, are of another program":
    "die Log-Gruppe des Trails und damit ihre Filter gehören zu einem anderen Programm",
  "its launch template is managed elsewhere": "das Launch Template wird anderswo verwaltet",
  "it names a prefix list that is managed elsewhere": "genannt ist eine Präfixliste, die anderswo verwaltet wird",
  "its role is not part of the program": "die Rolle gehört nicht zum Programm",
  "its dead-letter queue is not part of the program": "die Dead-Letter-Queue gehört nicht zum Programm",
  "the plan of the selection is not part of the program": "der Plan der Auswahl gehört nicht zum Programm",
  "its response headers policy is not part of the program": "die Response Headers Policy gehört nicht zum Programm",
  "the destination bucket is not part of the program, and a bucket's ARN names no region":
    "der Ziel-Bucket gehört nicht zum Programm, und der ARN eines Buckets nennt keine Region",
  "it takes no tags itself, and what it copies is not part of the program":
    "die Ressource nimmt selbst keine Tags an, und was sie kopiert, gehört nicht zum Programm",
  "its VPC, whose main route table it follows, is not part of this plan":
    "die VPC, deren Haupt-Routentabelle gilt, gehört nicht zu diesem Plan",
  "its route table is not part of this plan": "die Routentabelle gehört nicht zu diesem Plan",
  "it follows the database that it is made from, which is not seen here":
    "es gilt, was für die zugrunde liegende Datenbank gilt; die ist hier nicht zu sehen",
  "the zones of its subnets are not seen here": "die Zonen der Subnetze sind hier nicht zu sehen",
  "the directory decides whether it asks for a second factor (RADIUS): look there":
    "ob ein zweiter Faktor verlangt wird (RADIUS), entscheidet das Verzeichnis: Sehen Sie dort nach",
  "the key was not seen together with what it encrypts":
    "der Schlüssel war nicht zusammen mit dem zu sehen, was er verschlüsselt",
  "AWS reports the key by its id, which does not tell an own key from one that AWS manages":
    "AWS nennt den Schlüssel mit seiner ID, die einen eigenen nicht von einem durch AWS verwalteten unterscheidet",
  "the key is not there yet": "den Schlüssel gibt es noch nicht",
};
