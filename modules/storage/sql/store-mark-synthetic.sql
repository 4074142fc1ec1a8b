UPDATE store SET synthetic = 1
