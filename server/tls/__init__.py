"""The installation's own certificate authority and the certificate that the server shows.

A phone gives no service worker and no WebCrypto over plain http, and an office's LAN has no
public name that a public authority could vouch for. So each installation makes one authority,
once, and tablets are told to trust it; the server's certificate is renewed below it, unseen.
"""
