// The first file of Operations replaces this one.
