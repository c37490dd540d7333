// The first file of Cells replaces this one.
