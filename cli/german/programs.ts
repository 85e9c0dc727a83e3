import type { Sentences } from "../../evidence/reasons/sentences";

/** What is wrong with a program that was to be run. */
export const ofPrograms: Sentences = {
  "There is no {name}. Name the folder of a Pulumi program, the one with its Pulumi.yaml, or its file.":
    "{name} gibt es nicht. Nennen Sie den Ordner eines Pulumi-Programms, in dem seine Pulumi.yaml liegt, oder seine Datei.",
  "{name} is no program in JavaScript or TypeScript. Name the folder with the Pulumi.yaml, or a .js or .ts file.":
    "{name} ist kein Programm in JavaScript oder TypeScript. Nennen Sie den Ordner mit der Pulumi.yaml oder eine Datei .js oder .ts.",
  "The program in {name} runs on {runtime}; only nodejs can be run in memory. Check it in a deploy with the policy pack, or audit its state: `pulumi stack export`.":
    "Das Programm in {name} läuft auf {runtime}; im Speicher laufen kann nur nodejs. Prüfen Sie es im Deploy mit dem Policy Pack, oder auditieren Sie seinen State: `pulumi stack export`.",
  "{file} can't be read: {name}": "{file} ist nicht lesbar: {name}",
  "There is no Pulumi.yaml in {name}. Name the folder that has it, or the program's file.":
    "In {name} liegt keine Pulumi.yaml. Nennen Sie den Ordner, in dem sie liegt, oder die Datei des Programms.",
  "There is no Pulumi.yaml in {name}: name the project's folder with --cwd.":
    "In {name} liegt keine Pulumi.yaml: Nennen Sie den Ordner des Projekts mit --cwd.",
  "{name} is no list of settings: write `name: value` lines.":
    "{name} ist keine Liste von Einstellungen: Schreiben Sie Zeilen der Form `name: wert`.",
  "@pulumi/pulumi is not installed for the program in {name}. Run `npm install` there.":
    "Für das Programm in {name} ist @pulumi/pulumi nicht installiert. Führen Sie dort `npm install` aus.",
  "There is no Pulumi.{stack}.yaml in {folder}. There are: {names}.":
    "In {folder} liegt keine Pulumi.{stack}.yaml. Es gibt: {names}.",
  "{name} has several stacks. Name one of them: {names}.":
    "{name} hat mehrere Stacks. Nennen Sie einen davon: {names}.",
  "The `main` of {file} is {name}, which isn't there. Build it first: `npm run build`.":
    "Als `main` nennt {file} {name}; das gibt es nicht. Bauen Sie es zuerst: `npm run build`.",
  "The `main` of {file} is {name}, which isn't there. Is it built?":
    "Als `main` nennt {file} {name}; das gibt es nicht. Ist das Programm gebaut?",
  "There is no program in {folder}: neither an index.js nor an index.ts. Build it first: `npm run build`.":
    "In {folder} liegt kein Programm: weder eine index.js noch eine index.ts. Bauen Sie es zuerst: `npm run build`.",
  "There is no program in {folder}: neither an index.js nor an index.ts. Is it built?":
    "In {folder} liegt kein Programm: weder eine index.js noch eine index.ts. Ist es gebaut?",
  "There is no program in {folder}: its package.json names {name}, which isn't there. Build it first: `npm run build`.":
    "In {folder} liegt kein Programm: Seine package.json nennt {name}; das gibt es nicht. Bauen Sie es zuerst: `npm run build`.",
  "There is no program in {folder}: its package.json names {name}, which isn't there. Is it built?":
    "In {folder} liegt kein Programm: Seine package.json nennt {name}; das gibt es nicht. Ist es gebaut?",
  "The program ended with an error.": "Das Programm endete mit einem Fehler.",
  "It asked for {names}, which is not known without the cloud.":
    "Es hat nach {names} gefragt; ohne die Cloud ist das nicht bekannt.",
  "Some of its configuration is encrypted and not known here; give it with --config.":
    "Ein Teil seiner Konfiguration ist verschlüsselt und hier nicht bekannt; geben Sie ihn mit --config an.",
  "It was stopped by {signal}.": "Es wurde durch {signal} beendet.",
  "Its exit status was {status}, without a message.": "Es endete mit Status {status}, ohne Meldung.",
};
