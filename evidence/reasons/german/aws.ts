import type { Sentences } from "../sentences";

/** Why AWS gave no answer, or one that decides nothing; `witness/aws`. */
export const ofAws: Sentences = {
  "AWS refuses {operation}: a policy denies it": "AWS verweigert {operation}: Eine Policy verbietet es",
  "AWS refuses {operation}: the permission {action} is missing, or denied":
    "AWS verweigert {operation}: Das Recht {action} fehlt oder ist entzogen",
  "AWS throttled {operation} until the retries were used up":
    "AWS hat {operation} gedrosselt, bis alle Wiederholungen aufgebraucht waren",
  "{operation} got no answer in time": "{operation} blieb ohne rechtzeitige Antwort",
  "the credentials ended before {operation} was answered":
    "die Zugangsdaten sind abgelaufen, bevor {operation} beantwortet war",
  "the region does not know the account: it is switched off, or {operation} is":
    "die Region kennt das Konto nicht: Sie ist abgeschaltet, oder {operation} ist es",
  "the endpoint for {operation} can't be reached": "der Endpunkt für {operation} ist nicht erreichbar",
  "the endpoint does not have {operation}": "der Endpunkt kennt {operation} nicht",
  "the endpoint does not answer {operation}: with status unknown came something that is no answer of AWS's":
    "der Endpunkt beantwortet {operation} nicht: Ohne Status kam etwas, das keine Antwort von AWS ist",
  "the endpoint does not answer {operation}: with status {status} came something that is no answer of AWS's":
    "der Endpunkt beantwortet {operation} nicht: Mit Status {status} kam etwas, das keine Antwort von AWS ist",
  "{operation} failed with an error": "{operation} ist mit einem Fehler gescheitert",
  "{operation} failed with {error}": "{operation} ist mit {error} gescheitert",
  "it was deleted while it was read": "die Ressource wurde gelöscht, während sie gelesen wurde",
  "it is not in force ({status})": "das Zertifikat ist nicht in Kraft ({status})",
  "its renewal has stopped ({status})": "die Erneuerung des Zertifikats stockt ({status})",
  "AWS shows no event selectors of the trail": "AWS zeigt keine Event Selectors des Trails",
  "the trail is of the organization's own account, which alone is told its tags":
    "der Trail gehört dem Konto der Organisation; nur ihm nennt AWS die Tags",
  "its flow log could not be delivered lately": "das Flow Log konnte zuletzt nicht zugestellt werden",
  "the list of volumes does not have this disk": "in der Liste der Volumes fehlt dieser Datenträger",
  "a service of AWS's that nobody here knows lies behind it":
    "dahinter steht ein Dienst von AWS, der hier nicht bekannt ist",
  "the user is younger than IAM's report on credentials":
    "der Benutzer ist jünger als der Bericht von IAM über Zugangsdaten",
  "AWS's summary of the account says nothing about its root user":
    "die Übersicht von AWS über das Konto sagt nichts über dessen Root-Benutzer",
  "it was copied from another snapshot, and AWS does not tell how old that one was":
    "der Snapshot wurde von einem anderen kopiert, und AWS sagt nicht, wie alt dieser war",
  "its latest log files could not be delivered to S3":
    "die letzten Protokolldateien konnten S3 nicht zugestellt werden",
  "its latest digest files could not be delivered to S3":
    "die letzten Digest-Dateien konnten S3 nicht zugestellt werden",
  "its recorder is on, and what it recorded last has failed":
    "der Recorder ist eingeschaltet, und seine letzte Aufzeichnung ist gescheitert",
  "its database is not to be found in {region}, and it has no tags of its own":
    "die Datenbank ist in {region} nicht zu finden, und die Sicherung hat keine eigenen Tags",
  "the ARN of the replicated backups names no region": "der ARN der replizierten Sicherungen nennt keine Region",
  "the automated backups in {region} do not have the copy":
    "unter den automatischen Sicherungen in {region} fehlt die Kopie",
  "its settings, and what is in it, are not read by this witness":
    "die Einstellungen und den Inhalt liest dieser Zeuge nicht",
  "access points of directory buckets are not read by this witness":
    "Access Points von Verzeichnis-Buckets liest dieser Zeuge nicht",
  "AWS does not tell which regions are switched on": "AWS sagt nicht, welche Regionen eingeschaltet sind",
  "EC2 does not tell whether it hands out public addresses":
    "EC2 sagt nicht, ob das Subnetz öffentliche Adressen vergibt",
  "AWS does not tell since when the plan is there": "AWS sagt nicht, seit wann es den Plan gibt",
  "AWS does not tell when its restores were begun": "AWS sagt nicht, wann die Wiederherstellungen begonnen wurden",
  "RDS does not tell how long the replicated backups stay":
    "RDS sagt nicht, wie lange die replizierten Sicherungen bleiben",
  "RDS does not tell whether it has a public address": "RDS sagt nicht, ob die Datenbank eine öffentliche Adresse hat",
  "AWS does not tell which version of the policy is in force": "AWS sagt nicht, welche Version der Policy in Kraft ist",
  "the policy can't be decoded": "die Policy lässt sich nicht dekodieren",
  "it is scheduled for deletion and can encrypt nothing any more":
    "der Schlüssel ist zum Löschen vorgemerkt und kann nichts mehr verschlüsseln",
  "it is not in use yet ({state})": "der Schlüssel ist noch nicht in Gebrauch ({state})",
  "RDS does not tell from which moment it can be restored":
    "RDS sagt nicht, ab welchem Zeitpunkt sich wiederherstellen lässt",
  "its database is not there any more, and it has no tags of its own":
    "die Datenbank gibt es nicht mehr, und die Sicherung hat keine eigenen Tags",
  "its parameter group is not in force yet ({status})": "die Parametergruppe ist noch nicht in Kraft ({status})",
  "S3 does not tell them": "S3 gibt darüber keine Auskunft",
};

/** Why nobody could look into a store to the end. */
export const ofContents: Sentences = {
  "S3 gave no answer": "S3 gab keine Antwort",
  "CloudWatch gave no answer": "CloudWatch gab keine Antwort",
  "DynamoDB gave no answer": "DynamoDB gab keine Antwort",
  "AWS Backup gave no answer": "AWS Backup gab keine Antwort",
  "it was deleted while it was listed": "der Speicher wurde gelöscht, während sein Inhalt aufgelistet wurde",
  "the listing stopped at the limit of {limit} requests": "das Auflisten endete an der Grenze von {limit} Anfragen",
  "looking stopped at the limit of {limit} requests": "das Durchsehen endete an der Grenze von {limit} Anfragen",
  "only a sample of {count} items was looked at": "angesehen wurde nur eine Stichprobe von {count} Einträgen",
  "it has no S3 Inventory that could stand in": "der Bucket hat kein S3 Inventory, das an die Stelle treten könnte",
  "Athena had no answer on its inventory report in time":
    "Athena hatte zum Inventory-Bericht keine rechtzeitige Antwort",
  "Athena is refused its inventory report, the catalogue, or the place where results are written":
    "Athena wird der Inventory-Bericht, der Datenkatalog oder der Ort der Ergebnisse verweigert",
  "Athena's query on its inventory report ended as {state}":
    "die Abfrage des Inventory-Berichts mit Athena endete als {state}",
  "Athena's query on its inventory report ended as {state} ({code})":
    "die Abfrage des Inventory-Berichts mit Athena endete als {state} ({code})",
  "its S3 Inventory is switched off": "das S3 Inventory des Buckets ist abgeschaltet",
  "its S3 Inventory lists current versions only": "das S3 Inventory des Buckets listet nur aktuelle Versionen auf",
  "its S3 Inventory lists a part of the bucket only": "das S3 Inventory listet nur einen Teil des Buckets auf",
  "the files of its inventory report are not of the form that its manifest says":
    "die Dateien des Inventory-Berichts haben nicht die Form, die sein Manifest nennt",
  "its inventory report is in ORC, which DuckDB can't read without an extension from elsewhere: take Athena (--inventory-by athena), or have the report made in Parquet":
    "der Inventory-Bericht ist in ORC, das DuckDB ohne fremde Erweiterung nicht lesen kann: Nehmen Sie Athena (--inventory-by athena), oder lassen Sie den Bericht in Parquet erstellen",
  "the list of files for Athena is not that of its inventory report's manifest":
    "die Dateiliste für Athena ist nicht die des Manifests zum Inventory-Bericht",
  "a file of its inventory report is not there any more": "eine Datei des Inventory-Berichts gibt es nicht mehr",
  "a file of its inventory report is not what the manifest says by size and checksum":
    "eine Datei des Inventory-Berichts stimmt in Größe und Prüfsumme nicht mit dem Manifest überein",
  "the manifest of its inventory report is no JSON, or was cut off":
    "das Manifest des Inventory-Berichts ist kein JSON oder wurde abgeschnitten",
  "the manifest of its inventory report is of another bucket":
    "das Manifest des Inventory-Berichts gehört zu einem anderen Bucket",
  "the manifest of its inventory report names another place than the one where it lies":
    "das Manifest des Inventory-Berichts nennt einen anderen Ort als den, an dem es liegt",
  "the manifest of its inventory report has not everything that belongs in it":
    "im Manifest des Inventory-Berichts fehlt etwas, das dazugehört",
  "its inventory report does not tell {names}": "der Inventory-Bericht enthält nicht: {names}",
  "no inventory report on it has been delivered": "zu diesem Bucket wurde kein Inventory-Bericht zugestellt",
  "the manifest of its inventory report does not have the checksum that S3 wrote beside it":
    "das Manifest des Inventory-Berichts hat nicht die Prüfsumme, die S3 daneben abgelegt hat",
  "its inventory report can't be read: {why}": "der Inventory-Bericht ist nicht lesbar: {why}",
  "its inventory report can't be read: {why} (it is under a key of KMS: kms:Decrypt may be what is missing)":
    "der Inventory-Bericht ist nicht lesbar: {why} (er liegt unter einem Schlüssel von KMS: Es kann kms:Decrypt sein, das fehlt)",
  "its inventory report is dated {date}, which has not come yet":
    "der Inventory-Bericht trägt das Datum {date}, das noch nicht gekommen ist",
  "its newest inventory report is of {date}, more than {days} days old":
    "der neueste Inventory-Bericht ist vom {date}, mehr als {days} Tage alt",
  "the answer on its inventory report can't be read": "die Antwort zum Inventory-Bericht ist nicht lesbar",
};
