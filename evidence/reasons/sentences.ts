/**
 * German of what witnesses, readers and rules say in English: English sentence to German sentence. `{name}` stands for
 * what is put in; the German has the same names. What is put in is a name, a number, or a reason with a German form of
 * its own. Both are the ends of a sentence, without a capital letter of their own and without a full stop.
 */
export type Sentences = Readonly<Record<string, string>>;
