import type { Sentences } from "../../evidence/reasons/sentences";

/** What is wrong with a CloudFormation template, after its path or by itself. */
export const ofTemplates: Sentences = {
  "{name} is empty. A template has at least `Resources`.": "{name} ist leer. Eine Vorlage hat mindestens `Resources`.",
  "this is no CloudFormation template: it has no `Resources` by name. `cdk synth` writes templates to cdk.out.":
    "das ist keine CloudFormation-Vorlage: Sie hat keine `Resources` mit Namen. `cdk synth` schreibt Vorlagen nach cdk.out.",
  "line {line}, column {column}: the same key stands twice in one block; remove one of them.":
    "Zeile {line}, Spalte {column}: Derselbe Schlüssel steht zweimal in einem Block; entfernen Sie einen davon.",
  "line {line}, column {column}: the line is indented with a tab; YAML wants spaces.":
    "Zeile {line}, Spalte {column}: Die Zeile ist mit einem Tabulator eingerückt; YAML verlangt Leerzeichen.",
  "line {line}, column {column}: this is no YAML or JSON ({name}).":
    "Zeile {line}, Spalte {column}: Das ist weder YAML noch JSON ({name}).",
  "it is nested too deeply to be read.": "die Vorlage ist zu tief geschachtelt, um gelesen zu werden.",
  "the alias *{alias} names no anchor that stands before it.":
    "der Alias *{alias} nennt keinen Anker, der vor ihm steht.",
  'There is no region "{name}". Name one as AWS does: eu-central-1.':
    "Eine Region „{name}“ gibt es nicht. Nennen Sie eine, wie AWS es tut: eu-central-1.",
  'An account has twelve digits; "{name}" has not.': "Ein Konto hat zwölf Ziffern; „{name}“ hat sie nicht.",
};
