import type { Sentences } from "../sentences";

/** What a reader finds missing, unreadable or not decisive; `witness/pulumi/readers`, in the order of their names. */
export const ofReaders: Sentences = {
  "the pattern of an event rule can't be read": "das Muster einer Ereignisregel ist nicht lesbar",
  "a subscription has to be confirmed, which shows only after the deploy":
    "ein Abonnement muss bestätigt werden, was sich erst nach dem Deploy zeigt",
  "nothing is stated, and AWS's default depends on when the detector was made and by which way":
    "es ist nichts angegeben, und die Voreinstellung von AWS hängt davon ab, wann und wie der Detector angelegt wurde",
  "the name of a feature is not known yet": "der Name einer Funktion steht noch nicht fest",
  "the model may be one that is known only after the deploy":
    "das Modell kann eines sein, das erst nach dem Deploy feststeht",
  "an AI opt-out policy is known only after the deploy": "eine AI-Opt-out-Policy steht erst nach dem Deploy fest",
  "the account of the plan is known only after the deploy": "das Konto des Plans steht erst nach dem Deploy fest",
  "the providers of plan and vault sign in differently, maybe to one account":
    "die Provider von Plan und Tresor melden sich verschieden an, vielleicht bei demselben Konto",
  "an account is named for the copies, and whether it is another one is known only after the deploy":
    "für die Kopien ist ein Konto genannt; ob es ein anderes ist, steht erst nach dem Deploy fest",
  "the destination of the copies is no ARN of a vault": "das Ziel der Kopien ist kein ARN eines Tresors",
  "the restore testing plan leaves vaults out, maybe those in question":
    "der Plan für Wiederherstellungstests lässt Tresore aus, vielleicht die betroffenen",
  "a default policy of Data Lifecycle Manager takes what has no recent backup":
    "eine Default Policy des Data Lifecycle Manager erfasst, was keine frische Sicherung hat",
  "its ACL is none that S3 knows": "die ACL ist keine, die S3 kennt",
  "nothing states whether public access is blocked, and AWS's default holds for buckets made since April 2023 only":
    "ob öffentlicher Zugriff gesperrt ist, ist nirgends angegeben, und die Voreinstellung von AWS gilt nur für Buckets seit April 2023",
  "nothing states who owns its objects, and AWS's default holds for buckets made since April 2023 only":
    "wem die Objekte gehören, ist nirgends angegeben, und die Voreinstellung von AWS gilt nur für Buckets seit April 2023",
  "the lifecycle rule has no status": "die Lifecycle-Regel hat keinen Status",
  "the lifecycle rule does not say whether it is enabled": "die Lifecycle-Regel sagt nicht, ob sie eingeschaltet ist",
  "the date of the lifecycle rule is not an ISO date": "das Datum der Lifecycle-Regel ist kein ISO-Datum",
  "the target of a log delivery is known only after the deploy":
    "das Ziel einer Protokollzustellung steht erst nach dem Deploy fest",
  "the names of the bucket and of its log target are not both known yet":
    "die Namen des Buckets und seines Protokollziels stehen noch nicht beide fest",
  "the replication rule has no status": "die Replikationsregel hat keinen Status",
  "the resource for its versioning has no status": "die Ressource für die Versionierung hat keinen Status",
  "nothing tells a bucket that never had versioning from one whose versioning was suspended":
    "ob die Versionierung nie eingeschaltet oder nur ausgesetzt war, ist nicht zu unterscheiden",
  "no key is stated": "es ist kein Schlüssel angegeben",
  "the day on which it ends stands in the certificate only":
    "der Tag, an dem das Zertifikat endet, steht nur im Zertifikat selbst",
  "its key stands in the request for it, which is not read":
    "der Schlüssel steht im Zertifikatsantrag, der nicht gelesen wird",
  "no certificate is written": "es ist kein Zertifikat angegeben",
  "no validation is stated": "es ist keine Validierung angegeben",
  "its validation is not known": "die Validierung ist nicht bekannt",
  "what something of the program starts is known only after the deploy":
    "was ein Teil des Programms startet, steht erst nach dem Deploy fest",
  "what an alarm is about is not known yet": "worum es bei einem Alarm geht, steht noch nicht fest",
  "nothing states it, and EC2's default depends on the image and the account":
    "es ist nichts angegeben, und die Voreinstellung von EC2 hängt vom Abbild und vom Konto ab",
  "several resources state its dead-letter queue": "mehrere Ressourcen geben die Dead-Letter-Queue an",
  "the snapshots end by their number, so that their age depends on how often one is made":
    "die Snapshots enden nach ihrer Anzahl, sodass ihr Alter davon abhängt, wie oft einer gemacht wird",
  "the unit of the interval is missing": "die Einheit des Intervalls fehlt",
  "the unit of the interval is not one of AWS's": "die Einheit des Intervalls ist keine von AWS",
  "nothing is stated, and SQS encrypts by itself only queues made since October 2022":
    "es ist nichts angegeben, und SQS verschlüsselt von sich aus nur Queues, die seit Oktober 2022 angelegt wurden",
  "no parameter group is stated, and only newer clusters get one that requires encryption":
    "es ist keine Parametergruppe angegeben, und nur neuere Cluster erhalten eine, die Verschlüsselung verlangt",
  "its flow log does not say which traffic it logs": "das Flow Log sagt nicht, welchen Verkehr es aufzeichnet",
  "the API is defined by a document that is not JSON": "die API ist durch ein Dokument beschrieben, das kein JSON ist",
  "a KeyPolicy resource may state the policy of this key":
    "eine Ressource KeyPolicy kann die Policy dieses Schlüssels angeben",
  "rotation of a replica follows its primary key": "ein Replikat rotiert mit seinem Primärschlüssel",
  "no parameter of this engine decides it: an option group or AWS's API does":
    "darüber entscheidet kein Parameter dieser Engine, sondern eine Optionsgruppe oder die API von AWS",
  "the parameter has a value whose effect is not known":
    "der Parameter hat einen Wert, dessen Wirkung nicht bekannt ist",
  "the version of its engine can't be read": "die Version der Engine ist nicht lesbar",
  "no action is written": "es ist keine Aktion angegeben",
  "the action has no type": "die Aktion hat keinen Typ",
  "the redirect has no status": "die Weiterleitung hat keinen Status",
  "the listener names no load balancer": "der Listener nennt keinen Load Balancer",
  "the volume's lock has no end, or none that is a number":
    "die Sperre des Volumes hat kein Ende oder keines, das eine Zahl ist",
  "where some logs go is known only after the deploy": "wohin einige Protokolle gehen, steht erst nach dem Deploy fest",
  "nothing is stated, and the account's own list suppresses both only where SES was first used after 2019-11-25":
    "es ist nichts angegeben, und die Liste des Kontos unterdrückt beides nur, wenn SES nach dem 25. November 2019 zum ersten Mal genutzt wurde",
  "nothing says which subnets it is in": "in welchen Subnetzen die Ressource liegt, ist nicht angegeben",
  "which policies are attached is known only after the deploy":
    "welche Policies angehängt sind, steht erst nach dem Deploy fest",
  "the destination is not an ARN with a region": "das Ziel ist kein ARN mit einer Region",
  "it is not a period that Mail Manager has": "diese Frist gibt es bei Mail Manager nicht",
  "a lifecycle rule ends it on a fixed date, so that the days depend on when it was written":
    "eine Lifecycle-Regel löscht zu einem festen Datum, sodass die Tage davon abhängen, wann geschrieben wurde",
  "its lifecycle policy is no JSON": "die Lifecycle-Policy ist kein JSON",
  "each recovery point says itself when it ends": "jeder Wiederherstellungspunkt gibt selbst an, wann er endet",
  "its lock holds only files that somebody commits to it, which the volume's settings don't tell":
    "die Sperre hält nur Dateien, die jemand ihr ausdrücklich übergibt; ob das geschieht, sagen die Einstellungen des Volumes nicht",
  "each item says in an attribute when it ends, which only the table's content shows":
    "wann ein Eintrag endet, sagt jeweils ein Attribut; das zeigt nur der Inhalt der Tabelle",
  "no version is stated, and AWS's choice depends on when it was made":
    "es ist keine Version angegeben, und die Wahl von AWS hängt davon ab, wann die Ressource angelegt wurde",
  "the key of another store is known only after the deploy":
    "der Schlüssel eines anderen Speichers steht erst nach dem Deploy fest",
};

/** What depends where nothing is written; `witness/pulumi/tables`. */
export const ofTables: Sentences = {
  "nothing is stated, and AWS's guide and the provider don't agree on the default":
    "es ist nichts angegeben, und zur Voreinstellung stimmen die Dokumentation von AWS und der Provider nicht überein",
  "FSx decides how long backups stay where nothing is written":
    "ohne Angabe entscheidet FSx, wie lange Sicherungen bleiben",
  "the Recycle Bin wants a period": "der Papierkorb (Recycle Bin) verlangt eine Frist",
  "Aurora encrypts clusters made since 2026-02-18, and other engines and the provider don't by default":
    "Aurora verschlüsselt Cluster seit dem 18. Februar 2026; andere Engines und der Provider tun es ohne Angabe nicht",
  "Aurora encrypts clusters made since 2026-02-18, and the provider doesn't by default":
    "Aurora verschlüsselt Cluster seit dem 18. Februar 2026; der Provider tut es ohne Angabe nicht",
  "it has the encryption of its volume": "es gilt die Verschlüsselung des Volumes",
  "it has the encryption of its database": "es gilt die Verschlüsselung der Datenbank",
  "it has the encryption of its cluster": "es gilt die Verschlüsselung des Clusters",
  "it has the encryption of the snapshot that it is made from":
    "es gilt die Verschlüsselung des Snapshots, aus dem die Ressource entsteht",
  "a copy has the encryption of its source": "für eine Kopie gilt die Verschlüsselung ihrer Quelle",
  "a copy is encrypted where its source or the account's setting asks for it":
    "eine Kopie ist verschlüsselt, wenn ihre Quelle oder die Einstellung des Kontos es verlangt",
  "it depends on the account's setting for EBS encryption by default":
    "es hängt von der Einstellung des Kontos zur Standardverschlüsselung von EBS ab",
  "nothing is stated for one of the places where a job writes":
    "für einen der Orte, an die ein Job schreibt, ist nichts angegeben",
  "it follows what {path} names, which is not seen here": "es gilt, was {path} nennt; das ist hier nicht zu sehen",
  "the default of audit_trail depends on Oracle's version":
    "die Voreinstellung von audit_trail hängt von der Version von Oracle ab",
  "the default of log_output depends on Aurora's version":
    "die Voreinstellung von log_output hängt von der Version von Aurora ab",
  "the parameter has no type": "der Parameter hat keinen Typ",
  "the group has no maximum": "die Gruppe hat keine Obergrenze",
  "the target has no maximum": "das Ziel hat keine Obergrenze",
  "only the clients decide whether they connect encrypted; forbid it on the file system itself":
    "ob verschlüsselt verbunden wird, entscheiden allein die Clients; verbieten Sie unverschlüsselte Verbindungen am Dateisystem selbst",
  "RDS for MariaDB requires encryption by default from some version on":
    "RDS for MariaDB verlangt Verschlüsselung erst ab einer bestimmten Version von sich aus",
  "RDS for MariaDB requires encryption by default since version 11.8":
    "RDS for MariaDB verlangt Verschlüsselung ab Version 11.8 von sich aus",
  "`tls: enabled` takes whatever the engine has; tls1.2+ or tls1.3+ settles it":
    "`tls: enabled` nimmt, was die Engine hat; tls1.2+ oder tls1.3+ klärt es",
  "TLS is passed through, and only the target knows its version":
    "TLS wird durchgereicht, und die Version kennt nur das Ziel",
  "a policy of its own decides it, which only AWS's API shows in full":
    "darüber entscheidet eine eigene Policy, die nur die API von AWS vollständig zeigt",
  "no protocol is stated for the origin": "für den Ursprung ist kein Protokoll angegeben",
  "the lock states nothing": "die Sperre enthält keine Angabe",
  "Aurora decides by the subnets of the group, which are not seen here":
    "Aurora entscheidet nach den Subnetzen der Gruppe, die hier nicht zu sehen sind",
  "DMS makes instances public where nothing is said, and the provider may say something":
    "ohne Angabe macht DMS Instanzen öffentlich, und der Provider kann etwas angeben",
  "DMS updates by itself where nothing is said, and the provider may say something":
    "ohne Angabe aktualisiert DMS von selbst, und der Provider kann etwas angeben",
  "nothing is stated, and AWS's default differs by kind of ingress point":
    "es ist nichts angegeben, und die Voreinstellung von AWS hängt von der Art des Eingangs ab",
  "the clusters that join it name the key": "den Schlüssel nennen die Cluster, die beitreten",
  "the snapshots that it is made from have the key":
    "den Schlüssel haben die Snapshots, aus denen die Ressource entsteht",
};
