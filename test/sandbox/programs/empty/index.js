// Takes the place of a program that a test writes.
