import type { Sentences } from "../../evidence/reasons/sentences";

/** What is wrong with a state file, after its path or by itself. */
export const ofStates: Sentences = {
  "there is no such file.": "diese Datei gibt es nicht.",
  "this is a folder. Name the state file itself; in a file backend it is `.pulumi/stacks/<project>/<stack>.json`.":
    "das ist ein Ordner. Nennen Sie die State-Datei selbst; in einem Datei-Backend ist es `.pulumi/stacks/<project>/<stack>.json`.",
  "the file may not be read by this user.": "dieser Benutzer darf die Datei nicht lesen.",
  "the file can't be read.": "die Datei ist nicht lesbar.",
  "the file has {bytes} bytes, which is more than can be read at once (512 MB).":
    "die Datei hat {bytes} Bytes; das ist mehr, als sich auf einmal lesen lässt (512 MB).",
  "The file is compressed, and ends in the middle or is damaged. Export the state again.":
    "Die Datei ist komprimiert und bricht ab oder ist beschädigt. Exportieren Sie den State noch einmal.",
  "This state is empty. Export it again: `pulumi stack export --file state.json`.":
    "Dieser State ist leer. Exportieren Sie ihn noch einmal: `pulumi stack export --file state.json`.",
  "This is no JSON, so it is no Pulumi state. `pulumi stack export --file state.json` writes one.":
    "Das ist kein JSON, also kein State von Pulumi. `pulumi stack export --file state.json` schreibt einen.",
  "This state ends in the middle: it was cut off. Export it again.":
    "Dieser State bricht ab: Er wurde abgeschnitten. Exportieren Sie ihn noch einmal.",
  "This state is broken JSON. Export it again.": "Dieser State ist fehlerhaftes JSON. Exportieren Sie ihn noch einmal.",
  "This state is broken JSON (line {line} column {column}). Export it again.":
    "Dieser State ist fehlerhaftes JSON (Zeile {line}, Spalte {column}). Exportieren Sie ihn noch einmal.",
  "This is JSON, but no object. A Pulumi state is written by `pulumi stack export --file state.json`.":
    "Das ist JSON, aber kein Objekt. Einen State von Pulumi schreibt `pulumi stack export --file state.json`.",
  "This is no Pulumi state: it looks like a CloudFormation template. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi, sondern offenbar eine CloudFormation-Vorlage. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: it looks like a Terraform plan. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi, sondern offenbar ein Plan von Terraform. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: it looks like a Terraform state. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi, sondern offenbar ein State von Terraform. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: it looks like the output of `pulumi preview --json`. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi, sondern offenbar die Ausgabe von `pulumi preview --json`. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: it looks like a record of tomguard. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi, sondern offenbar ein Nachweis von tomguard. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: it looks like a package.json or its lock file. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi, sondern offenbar eine package.json oder ihre Lock-Datei. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: its deployment is empty or no object. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi: Sein `deployment` ist leer oder kein Objekt. `pulumi stack export --file state.json` schreibt einen.",
  "This is no Pulumi state: it has neither a `deployment` nor a `checkpoint`. `pulumi stack export --file state.json` writes one.":
    "Das ist kein State von Pulumi: Er hat weder `deployment` noch `checkpoint`. `pulumi stack export --file state.json` schreibt einen.",
  "This state has version {version}; versions up to {newest} are understood. A newer tomguard may know it.":
    "Dieser State hat Version {version}; verstanden werden Versionen bis {newest}. Ein neueres tomguard kennt sie vielleicht.",
  "This state uses {names}, which this version does not understand. A newer tomguard may know it.":
    "Dieser State verwendet {names}; das versteht diese Version nicht. Ein neueres tomguard kennt es vielleicht.",
  "The `resources` of this state are no list. Export it again.":
    "Die `resources` dieses State sind keine Liste. Exportieren Sie ihn noch einmal.",
};
