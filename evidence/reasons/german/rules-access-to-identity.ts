import type { Sentences } from "../sentences";

/** What rules say where they do not apply, or can't decide: `policies/rules/access` to `identity`. */
export const ofAccessToIdentity: Sentences = {
  "there is nothing to judge": "es gibt nichts zu beurteilen",
  "it states no policy of its own": "die Ressource hat keine eigene Policy",
  "the policy is empty": "die Policy ist leer",
  "on which day the review is looked at is not known":
    "es ist nicht bekannt, für welchen Tag die Überprüfung der Rechte beurteilt wird",
  "it is no administrator": "die Rolle oder der Benutzer hat keine Administratorrechte",
  "whether it is an administrator depends on a policy that is not known":
    "ob Administratorrechte bestehen, hängt von einer Policy ab, die nicht bekannt ist",
  "how many administrators there are depends on policies that are not known":
    "wie viele Administratoren es gibt, hängt von Policies ab, die nicht bekannt sind",
  "the review of rights is judged at the first administrator":
    "die Überprüfung der Rechte wird beim ersten Administrator beurteilt",
  "whether it is the first administrator depends on policies that are not known":
    "ob dies der erste Administrator ist, hängt von Policies ab, die nicht bekannt sind",
  "the policy admits all of IAM or STS, which grant-no-wildcard judges":
    "die Policy erlaubt alles in IAM oder STS; das beurteilt grant-no-wildcard",
  "a resource or condition of the policy is not known yet":
    "eine Ressource oder Bedingung der Policy steht noch nicht fest",
  "a condition of the trust policy is not known yet": "eine Bedingung der Trust Policy steht noch nicht fest",
  "nobody may assume the role": "niemand darf die Rolle annehmen",
  "nobody may assume the role by this statement": "nach dieser Anweisung darf niemand die Rolle annehmen",
  "whether the account is a third party's is known only after the deploy, or by `organisation.accounts`":
    "ob das Konto einem Dritten gehört, steht erst nach dem Deploy fest oder durch `organisation.accounts`",
  "it does not say that it holds data that must stay":
    "die Ressource gibt nicht an, dass sie Daten enthält, die erhalten bleiben müssen",
  "it can't be deleted alone": "die Ressource kann nicht für sich gelöscht werden",
  "the question does not arise for it": "für diese Ressource stellt sich die Frage nicht",
  "nothing can back it up": "die Ressource lässt sich nicht sichern",
  "it is under a key of AWS: see encryption-customer-key":
    "die Daten liegen unter einem Schlüssel von AWS: siehe encryption-customer-key",
  "no selection of the program writes into it": "keine Auswahl des Programms schreibt in diesen Tresor",
  "a selection names no role": "eine Auswahl nennt keine Rolle",
  "the policy of the key is not known in full": "die Policy des Schlüssels ist nicht vollständig bekannt",
  "no lock is promised": "eine Sperre der Sicherungen ist nicht zugesagt",
  "a person attests the restore tests": "die Wiederherstellungstests bestätigt eine Person",
  "AWS Backup can't restore the service's own backups for a test: an attestation of {measure} shows it":
    "die eigenen Sicherungen des Dienstes kann AWS Backup nicht zum Test wiederherstellen: eine Bestätigung von {measure} weist es nach",
  "AWS Backup tests no restores of {service}: an attestation of {measure} shows it":
    "für {service} testet AWS Backup keine Wiederherstellungen: eine Bestätigung von {measure} weist es nach",
  "whether a restore testing plan reaches its vault, and how often, is known only after the deploy":
    "ob ein Plan für Wiederherstellungstests den Tresor erfasst und wie oft, steht erst nach dem Deploy fest",
  "no restore testing plan reaches it": "kein Plan für Wiederherstellungstests erfasst die Ressource",
  "its restore testing plan is {days} days old, and nothing has been restored yet":
    "der Plan für Wiederherstellungstests ist {days} Tage alt, und wiederhergestellt wurde bisher nichts",
  "its restore testing plan was run {days} days ago, and AWS lists no restore of it that has ended":
    "der Plan für Wiederherstellungstests lief vor {days} Tagen, und AWS führt dazu keine beendete Wiederherstellung auf",
  "on which day it is looked at is not known": "es ist nicht bekannt, für welchen Tag beurteilt wird",
  "AWS does not tell when its restores were tested": "AWS sagt nicht, wann Wiederherstellungen getestet wurden",
  "the promise names no class that is backed up": "die Zusage nennt keine Datenklasse, die gesichert wird",
  "it does not say that it holds a class that is backed up":
    "die Ressource gibt nicht an, dass sie eine Datenklasse enthält, die gesichert wird",
  "it is not backed up by this program at all: see backup-covered":
    "dieses Programm sichert die Ressource überhaupt nicht: siehe backup-covered",
  "whether a selection of a backup plan takes it is known only after the deploy":
    "ob die Auswahl eines Sicherungsplans die Ressource erfasst, steht erst nach dem Deploy fest",
  "how often it is backed up is known only after the deploy": "wie oft gesichert wird, steht erst nach dem Deploy fest",
  "the promise keeps backup plans in a program of their own: an audit of that stack, or the recovery points, show it":
    "nach der Zusage stehen Sicherungspläne in einem eigenen Programm: Ein Audit jenes Stacks oder die Wiederherstellungspunkte zeigen es",
  "it says that it holds no personal data": "die Ressource gibt an, dass sie keine personenbezogenen Daten enthält",
  "the promise lets uploads name any key": "nach der Zusage darf beim Hochladen jeder Schlüssel genannt werden",
  "the bucket's settings, or its policy, are not known yet":
    "die Einstellungen des Buckets oder seine Policy stehen noch nicht fest",
  "it is an authority, and no certificate of a service":
    "dies ist eine Zertifizierungsstelle und kein Zertifikat eines Dienstes",
  "it is not known who renews it": "es ist nicht bekannt, wer das Zertifikat erneuert",
  "it is not known when it ends": "es ist nicht bekannt, wann das Zertifikat endet",
  "the promise allows keys of AWS": "die Zusage lässt Schlüssel von AWS zu",
  "it is not encrypted at all: see encryption-at-rest":
    "die Daten sind überhaupt nicht verschlüsselt: siehe encryption-at-rest",
  "AWS delivers access logs only to buckets under its own key":
    "AWS liefert Zugriffsprotokolle nur in Buckets unter dem eigenen Schlüssel von AWS",
  "no key is named: see encryption-customer-key": "es ist kein Schlüssel genannt: siehe encryption-customer-key",
  "keys of AWS are always in the region of what they encrypt":
    "Schlüssel von AWS liegen immer in der Region dessen, was sie verschlüsseln",
  "the reference to the key names no region": "der Verweis auf den Schlüssel nennt keine Region",
  "the promise names no account to compare the key's with":
    "die Zusage nennt kein Konto, mit dem sich das des Schlüssels vergleichen ließe",
  "a part of the key policy is not known yet": "ein Teil der Policy des Schlüssels steht noch nicht fest",
  "KMS can't rotate keys of this type by itself": "Schlüssel dieser Art kann KMS nicht selbst rotieren",
  "what stands in `{name}` is known only after the deploy": "was in `{name}` steht, ist erst nach dem Deploy bekannt",
  "the account's blocks have no policy": "die Sperren des Kontos haben keine Policy",
  "a part of the access point is not known yet": "ein Teil des Access Points steht noch nicht fest",
  "a part of the bucket policy is not known yet": "ein Teil der Policy des Buckets steht noch nicht fest",
  "the bucket's ACL, or whether it has any effect, is not known yet":
    "die ACL des Buckets, oder ob sie überhaupt wirkt, steht noch nicht fest",
  "its endpoint is on the company's own hardware": "der Endpunkt liegt auf eigener Hardware des Unternehmens",
  "a range can't be read": "ein Adressbereich ist nicht lesbar",
  "it has no endpoint of its own": "die Ressource hat keinen eigenen Endpunkt",
  "it does not say that it is isolated (tag {tag})":
    "die Ressource gibt nicht an, dass sie abgeschottet ist (Tag {tag})",
  "it is not isolated": "die Ressource ist nicht abgeschottet",
  "it gives nothing out, or another resource is judged for it":
    "die Ressource gibt nichts heraus, oder eine andere wird an ihrer Stelle beurteilt",
  "only one's own networks reach it": "nur eigene Netze erreichen die Ressource",
  "a part of the API's policy is not known yet": "ein Teil der Policy der API steht noch nicht fest",
  "only ports that exposure-admin-ports judges are open": "offen sind nur Ports, die exposure-admin-ports beurteilt",
  "it says that it touches no personal data":
    "die Ressource gibt an, dass sie mit personenbezogenen Daten nicht umgeht",
  "it does not say that it touches personal data":
    "die Ressource gibt nicht an, dass sie mit personenbezogenen Daten umgeht",
  "the promise says that its data class holds no personal data":
    "nach der Zusage enthält diese Datenklasse keine personenbezogenen Daten",
  "it has no network of its own": "die Ressource hat kein eigenes Netz",
  "it has no origins": "die Verteilung hat keine Ursprünge",
  "its origin is no bucket": "der Ursprung ist kein Bucket",
  "its origin is no bucket, and tells callers apart by itself":
    "der Ursprung ist kein Bucket und unterscheidet Aufrufer selbst",
  "whether its load balancer answers past the edge is not seen here; a VPC origin would settle it":
    "ob der Load Balancer auch an CloudFront vorbei antwortet, ist hier nicht zu sehen; ein VPC-Ursprung würde es klären",
  "it shares nothing": "die Ressource gibt nichts frei",
  "it says that it is meant for the public": "die Ressource gibt an, dass sie für die Öffentlichkeit bestimmt ist",
  "the public does not reach it": "die Öffentlichkeit erreicht die Ressource nicht",
  "it states no metadata service": "die Ressource enthält keine Angaben zum Metadatendienst",
  "a range of a rule can't be read": "der Adressbereich einer Regel ist nicht lesbar",
  "a group gives nobody access without a user in it": "eine Gruppe ohne Benutzer gibt niemandem Zugang",
  "no user may assume the role": "kein Benutzer darf die Rolle annehmen",
  "nobody signs in there with a password": "dort meldet sich niemand mit einem Passwort an",
  "the identity provider asks for the second factor, not AWS":
    "den zweiten Faktor verlangt der Identitätsanbieter, nicht AWS",
  "it has no notion of guests": "Gäste gibt es bei dieser Ressource nicht",
  "no password policy is set there": "eine Passwortrichtlinie wird dort nicht festgelegt",
};
