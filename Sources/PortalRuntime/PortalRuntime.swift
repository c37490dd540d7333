// The first file of PortalRuntime replaces this one.
