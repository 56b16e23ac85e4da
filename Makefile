.PHONY: serve test check bench dist lock clean

serve: ; @python3 -m server.setup serve
test: ; @python3 -m server.setup test
check: ; @python3 -m server.setup check
bench: ; @python3 -m server.setup bench
dist: ; @python3 -m server.setup dist
lock: ; @python3 -m server.setup lock
clean: ; @python3 -m server.setup clean
