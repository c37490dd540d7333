// The first file of Monitoring replaces this one.
