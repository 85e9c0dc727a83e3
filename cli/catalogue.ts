import { Argument, Command, Option } from "commander";
import { nearest } from "../catalogue/promise/nearest";
import { organisationIds, statementClasses, type OrganisationId } from "../catalogue/organisation-ids";
import { optionsOf } from "./catalogue/options";
import { CliError, exit } from "./exit";
import { withOutput, type CommonOptions } from "./options";

/** `tomguard catalogue`: what was promised, sentence by sentence, and what shows it. Only what is called is loaded. */
export function catalogueCommand(): Command {
  const command = withOutput(new Command("catalogue"))
    .description("look up measures and the sentences that promise them; --json alone prints the whole catalogue")
    .enablePositionalOptions() // so that --json after a sub-command is the sub-command's
    .allowExcessArguments() // an unknown sub-command is told better below
    .action((options: CommonOptions) => {
      const [written] = command.args;
      if (written !== undefined) throw new CliError(unknown(written)[options.lang], exit.usage);
      if (!options.json) return command.outputHelp();
      (require("./catalogue/whole") as typeof import("./catalogue/whole")).printCatalogue();
    });
  for (const sub of Object.values(subCommands)) {
    command.addCommand(sub().exitOverride().showHelpAfterError().showSuggestionAfterError());
  }
  return command;
}

const subCommands: Record<string, () => Command> = { list, search, show, coverage, conflicts };

function unknown(written: string) {
  const subs = Object.keys(subCommands);
  const meant = nearest(written, subs) ?? subs.join(", ");
  const shown = JSON.stringify(written.slice(0, 60));
  return {
    de: `\`tomguard catalogue\` hat keinen Unterbefehl ${shown}; möglich: ${meant}.`,
    en: `\`tomguard catalogue\` has no sub-command ${shown}; possible: ${meant}.`,
  };
}

function organisationArgument(): Argument {
  return new Argument("[organisation]", "organisation of the catalogue (default: all)").choices([...organisationIds]);
}

function list(): Command {
  const command = withOutput(
    new Command("list").description("list measures by category, or an organisation's sentences"),
  )
    .addOption(new Option("--organisation <id>", "the sentences of this organisation").choices([...organisationIds]))
    .addOption(
      new Option("--class <class>", "E: enforced by rules, V: verified live, A: attested by a person").choices([
        ...statementClasses,
      ]),
    )
    .action(() => (require("./catalogue/list") as typeof import("./catalogue/list")).list(optionsOf(command)));
  return command;
}

function search(): Command {
  const command = withOutput(new Command("search").description("find measures and sentences, in both languages"))
    .argument("<words...>", "words, ids or references, all of which occur; ä, ae and a are the same")
    .action((words: string[]) =>
      (require("./catalogue/search") as typeof import("./catalogue/search")).find(words, optionsOf(command)),
    );
  return command;
}

function show(): Command {
  const command = withOutput(new Command("show").description("show a measure or a sentence with all that hangs on it"))
    .argument("<id>", "id of a measure (encryption.own-key) or of a sentence (001-021)")
    .action((id: string) =>
      (require("./catalogue/show") as typeof import("./catalogue/show")).show(id, optionsOf(command)),
    );
  return command;
}

function coverage(): Command {
  const command = withOutput(
    new Command("coverage").description("show what enforces, verifies or attests each sentence"),
  )
    .addArgument(organisationArgument())
    .action((id?: OrganisationId) =>
      (require("./catalogue/coverage") as typeof import("./catalogue/coverage")).showCoverage(id, optionsOf(command)),
    );
  return command;
}

function conflicts(): Command {
  const command = withOutput(
    new Command("conflicts").description("find what does not go together in a document or promise"),
  )
    .addArgument(organisationArgument())
    .option("--promise <file>", "a promise of your own")
    .action((id?: OrganisationId) =>
      (require("./catalogue/conflicts") as typeof import("./catalogue/conflicts")).showConflicts(
        id,
        optionsOf(command),
      ),
    );
  return command;
}
