// Anchor of the precompiled header (cmake/Blackbar.cmake); holds no code.
