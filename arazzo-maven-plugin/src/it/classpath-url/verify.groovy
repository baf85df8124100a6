// The API description comes out of a dependency's jar.
def log = new File(basedir, 'build.log').text
assert log.contains('1 Arazzo document checked')
