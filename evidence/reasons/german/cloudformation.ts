import type { Sentences } from "../sentences";

/** What a template leaves open; `witness/cloudformation`. */
export const ofCloudFormation: Sentences = {
  "the mapping has no such entry": "die Zuordnungstabelle (Mapping) hat keinen solchen Eintrag",
  "the arguments of Fn::Join or Fn::Sub are none that CloudFormation takes":
    "die Argumente von Fn::Join oder Fn::Sub nimmt CloudFormation nicht an",
  "the arguments of {function} are none that CloudFormation takes":
    "die Argumente von {function} nimmt CloudFormation nicht an",
  "it names an attribute by what is worked out, and of none that is known":
    "der Name eines Attributs wird erst errechnet, und von keinem ist der Wert bekannt",
  "which branch of a condition is taken is known only at the deploy":
    "welcher Zweig einer Bedingung gilt, steht erst beim Ausrollen fest",
  "it is imported from another stack, which is not part of this template":
    "der Wert wird aus einem anderen Stack importiert, der nicht zu dieser Vorlage gehört",
  "its address ranges are worked out by the deploy": "die Adressbereiche errechnet erst das Ausrollen",
  "the zones are those that the account has in the region of the deploy":
    "die Zonen sind die, die das Konto in der Zielregion hat",
  "a macro of CloudFormation writes it at the deploy": "ein Makro von CloudFormation setzt den Wert beim Ausrollen ein",
  "it is an output of another stack, which is not part of this template":
    "der Wert ist eine Ausgabe eines anderen Stacks, der nicht zu dieser Vorlage gehört",
  "a part of it is known only at the deploy": "ein Teil des Wertes steht erst beim Ausrollen fest",
  "what it names is no parameter and no resource of the template":
    "was genannt ist, ist weder Parameter noch Ressource der Vorlage",
  '"{name}" is no parameter and no resource of the template': "„{name}“ ist weder Parameter noch Ressource der Vorlage",
  "what it names is no resource of the template": "was genannt ist, ist keine Ressource der Vorlage",
  '"{name}" is no resource of the template': "„{name}“ ist keine Ressource der Vorlage",
  "its id is known only after the deploy": "die ID der Ressource steht erst nach dem Ausrollen fest",
  "its attribute {name} is known only after the deploy":
    "das Attribut {name} der Ressource steht erst nach dem Ausrollen fest",
  "the id of another resource is known only after the deploy":
    "die ID einer anderen Ressource steht erst nach dem Ausrollen fest",
  "an attribute of another resource is known only after the deploy":
    "ein Attribut einer anderen Ressource steht erst nach dem Ausrollen fest",
  "the macro {names} may rewrite the template at the deploy":
    "das Makro {names} kann die Vorlage beim Ausrollen umschreiben",
  "the parameter {name} has no default; its value is chosen by whoever deploys":
    "der Parameter {name} hat keinen Standardwert; den Wert wählt, wer ausrollt",
  "what the loops of the template make is not read, and may be part of it":
    "was die Schleifen der Vorlage anlegen, wird nicht gelesen und kann dazugehören",
  "what becomes of it in the end (`DeletionPolicy`, `UpdateReplacePolicy`) is known only at the deploy":
    "was am Ende aus der Ressource wird (`DeletionPolicy`, `UpdateReplacePolicy`), steht erst beim Ausrollen fest",
  "nothing is stated, and AWS does not say which access a web server has then":
    "es ist nichts angegeben, und AWS sagt nicht, welchen Zugang ein Webserver dann hat",
  "nothing is stated, and what is restored keeps its backups as long as what it is restored from":
    "es ist nichts angegeben, und was wiederhergestellt wird, behält seine Sicherungen so lange wie seine Quelle",
  "the period is that of manual snapshots, and how long automated ones stay is not stated":
    "die Frist ist die der manuellen Snapshots; wie lange automatische bleiben, ist nicht angegeben",
  "its value is read from Parameter Store by the deploy": "den Wert liest erst das Ausrollen aus dem Parameter Store",
  "whether a written ARN means this resource is known only after the deploy, which names it":
    "ob ein geschriebener ARN diese Ressource meint, steht erst nach dem Ausrollen fest, das ihr den Namen gibt",
  "it is nested too deeply to be read": "der Wert ist zu tief geschachtelt, um gelesen zu werden",
  "it is read from Parameter Store by the deploy": "den Wert liest erst das Ausrollen aus dem Parameter Store",
  "{type} has properties here that are not read: {names}":
    "{type} hat hier Eigenschaften, die nicht gelesen werden: {names}",
  "a template does not say in which region it is deployed: name it by --region, or state it in the stack's environment (CDK: `env: { region }`)":
    "eine Vorlage sagt nicht, in welcher Region sie ausgerollt wird: Nennen Sie die Region mit --region oder in der Umgebung des Stacks (CDK: `env: { region }`)",
  "it is known only at the deploy": "der Wert steht erst beim Ausrollen fest",
  "CloudFormation has no type for Macie's jobs: AWS's own answer shows whether one runs":
    "CloudFormation hat für Jobs von Macie keinen Typ: Ob einer läuft, zeigt die Antwort von AWS selbst",
  "a part of the document is known only after the deploy": "ein Teil des Dokuments steht erst nach dem Ausrollen fest",
  "which of its replicas is the table itself is known only with the region of the stack":
    "welches der Replikate die Tabelle selbst ist, steht erst mit der Region des Stacks fest",
  "which of its volumes is the root one is known only to the image":
    "welches der Volumes das Root-Volume ist, legt allein das Abbild fest",
  "whether AWS's own rule stays beside separate rules is known only after the deploy":
    "ob neben einzelnen Regeln die eigene von AWS bestehen bleibt, steht erst nach dem Ausrollen fest",
  "the policy is for several resources at once": "die Policy gilt für mehrere Ressourcen zugleich",
  "nothing is stated, and RDS then decides by whether the VPC has a way to the Internet":
    "es ist nichts angegeben, und dann entscheidet RDS danach, ob die VPC einen Weg ins Internet hat",
  "which of its blocks count hangs on what is known only at the deploy":
    "welche der Blöcke gelten, hängt von etwas ab, das erst beim Ausrollen feststeht",
  "whether it is there hangs on a condition that can't be told":
    "ob es die Ressource gibt, hängt von einer Bedingung ab, deren Ausgang nicht feststeht",
};
