"""The layers of a text: lines, quotations, sentences, tokens."""
