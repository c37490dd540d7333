// The first file of Portal replaces this one.
