import type { Sentences } from "../../evidence/reasons/sentences";

/** What keeps an account from being read. */
export const ofAccounts: Sentences = {
  "There are no credentials for AWS. Name a profile by --profile, or set AWS_PROFILE or AWS_ACCESS_KEY_ID; `aws sso login` renews a session.":
    "Es gibt keine Zugangsdaten für AWS. Nennen Sie ein Profil mit --profile, oder setzen Sie AWS_PROFILE oder AWS_ACCESS_KEY_ID; `aws sso login` erneuert eine Sitzung.",
  "AWS can't be reached ({name}). Look at the network, or at the address that --endpoint-url names.":
    "AWS ist nicht erreichbar ({name}). Prüfen Sie das Netz oder die Adresse, die --endpoint-url nennt.",
  "AWS does not accept who is asking ({name}). Look at the profile, at the end of its session, and at the trust of the role.":
    "AWS erkennt nicht an, wer hier fragt ({name}). Prüfen Sie das Profil, das Ende seiner Sitzung und die Trust Policy der Rolle.",
  "The organization's accounts can't be listed: {why}.":
    "Die Konten der Organisation lassen sich nicht auflisten: {why}.",
  "--organization is about many accounts, and {option} about one: leave one of them out.":
    "--organization betrifft viele Konten, {option} nur eines: Lassen Sie eines davon weg.",
  "{name} can't be read. Name another file by --resume, or leave it out.":
    "{name} ist nicht lesbar. Nennen Sie mit --resume eine andere Datei, oder lassen Sie es weg.",
  "{name} is no cursor of `tomguard verify`. Name another file by --resume.":
    "{name} ist keine Fortsetzungsdatei von `tomguard verify`. Nennen Sie mit --resume eine andere Datei.",
  "{name} is the cursor of another account. Name a file of its own for each by --resume.":
    "{name} ist die Fortsetzungsdatei eines anderen Kontos. Nennen Sie mit --resume für jedes Konto eine eigene Datei.",
  "Name the places of the reports, so that nothing else may be read: --inventory s3://bucket/prefix.":
    "Nennen Sie die Orte der Berichte, damit nichts anderes gelesen werden darf: --inventory s3://bucket/prefix.",
  "Name the place of Athena's results, so that nothing is written elsewhere: --athena-output s3://bucket/prefix.":
    "Nennen Sie den Ort der Ergebnisse von Athena, damit nirgends sonst geschrieben wird: --athena-output s3://bucket/prefix.",
  "There is no record {name}. `--against` wants one that `--out` has written.":
    "Den Nachweis {name} gibt es nicht. `--against` erwartet einen, den `--out` geschrieben hat.",
  "--inventory looks into stores, and --no-contents does not. Leave one out.":
    "--inventory sieht in die Speicher, --no-contents nicht. Lassen Sie eines davon weg.",
  "{name} is no place in S3. Write s3://bucket/prefix.": "{name} ist kein Ort in S3. Schreiben Sie s3://bucket/prefix.",
  "DuckDB is not installed. Install it beside tomguard (npm install @duckdb/node-api), or take Athena: --inventory-by athena.":
    "DuckDB ist nicht installiert. Installieren Sie es neben tomguard (npm install @duckdb/node-api), oder nehmen Sie Athena: --inventory-by athena.",
  "{name} is no database of Athena's. Its name has small letters, digits and underscores.":
    "{name} ist keine Datenbank von Athena. Ihr Name besteht aus kleinen Buchstaben, Ziffern und Unterstrichen.",
};
