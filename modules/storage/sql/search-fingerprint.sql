SELECT fingerprint FROM about
